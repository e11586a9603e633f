import { endpoints, type AnswerOf, type Permission } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { isLate } from '../claims/claim-tone.ts';
import { look, LOOKED_AT, type Waiting } from './waiting.ts';

type ClaimRow = AnswerOf<typeof endpoints.aftersale.listClaims>['items'][number];

/** By when an answer is due, and of late ones that they are late. */
type Due = (dueAt: string | null, isLate: boolean) => string;

const claims = (
  county: number,
  due: Due,
  kind: { name: string; show: 'for-seller' | 'for-centre'; permission: Permission; titleOf: (row: ClaimRow) => string },
): Waiting => ({
  name: kind.name,
  path: `/claims?show=${kind.show}`,
  permissions: ['aftersale.see', kind.permission],
  look: look(
    async () => {
      const query = { show: kind.show, limit: LOOKED_AT };
      const { items, next } = await call(endpoints.aftersale.listClaims, { params: { county }, query });
      // This list has what is due first at its top already.
      return { items: next === null ? items.toReversed() : items, next };
    },
    (row) => ({
      id: row.id,
      what: kind.titleOf(row),
      note: due(row.dueAt, isLate(row.dueAt)),
      path: `/claims?claim=${row.id}`,
    }),
  ),
});

/** Claims that wait for this merchant's answer, or for it to look at goods that came back. */
export const claimsToAnswer = (county: number, due: Due, titleOf: (row: ClaimRow) => string): Waiting =>
  claims(county, due, { name: 'claimsToAnswer', show: 'for-seller', permission: 'aftersale.answer', titleOf });

/** Claims on which buyer and seller don't agree. */
export const claimsToDecide = (county: number, due: Due, titleOf: (row: ClaimRow) => string): Waiting =>
  claims(county, due, { name: 'claimsToDecide', show: 'for-centre', permission: 'aftersale.decide', titleOf });
