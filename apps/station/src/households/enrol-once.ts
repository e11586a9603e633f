import type { InputOf } from '@shanhuo/contract/endpoint';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/endpoints';
import type { HouseholdRow } from '@shanhuo/contract/merchants/shapes';
import { call } from '../api/call.ts';
import { CallRefused, isRefusal } from '../api/call-refused.ts';

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

/**
 * Enrols, and asks once more where somebody of the same name is enrolled in the village already: null when it turns out to
 * be the same household. Twins of a name are enrolled all the same.
 */
export async function enrolAsked(
  county: number,
  body: Body,
  isAnother: (known: string) => Promise<boolean>,
): Promise<HouseholdRow | null> {
  try {
    return await enrolOnce(county, body);
  } catch (error) {
    if (!(error instanceof CallRefused) || error.code !== 'household.maybe-known') throw error;
    return (await isAnother(error.message)) ? enrolOnce(county, { ...body, another: true }) : null;
  }
}
