import type { InputOf } from '@shanhuo/contract/endpoint';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/endpoints';
import type { HouseholdRow } from '@shanhuo/contract/merchants/shapes';
import { call } from '../api/call.ts';
import { isRefusal } from '../api/call-refused.ts';

type Body = InputOf<typeof merchantsEndpoints.enrolHousehold>['body'];

/**
 * Enrols a household under an id made by the phone. When the answer was lost on the way, the next try is refused, since the
 * household is there already: then it is found, and nobody is enrolled twice.
 */
export async function enrolOnce(county: number, body: Body): Promise<HouseholdRow> {
  const params = { county };
  try {
    return await call(merchantsEndpoints.enrolHousehold, { params, body });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { id = '' } = body;
    return call(merchantsEndpoints.getHousehold, { params: { ...params, id } }).catch((problem: unknown) => {
      throw isRefusal(problem) ? error : problem;
    });
  }
}
