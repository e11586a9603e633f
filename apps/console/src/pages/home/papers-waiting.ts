import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { look, LOOKED_AT, type Waiting } from './waiting.ts';

const limit = LOOKED_AT;

/** Certificates that no office has confirmed; one of the county's offices looks at the papers. */
export const papersToConfirm = (county: number, kindWord: (kind: string) => string): Waiting => ({
  name: 'confirm',
  path: '/papers?show=to-confirm',
  permissions: ['listing.see', 'quality.confirm'],
  look: look(
    () => call(endpoints.listing.listPapers, { params: { county }, query: { show: 'to-confirm', limit } }),
    ({ id, kind, merchantName }) => ({ id, what: kindWord(kind), note: merchantName, path: `/papers?paper=${id}` }),
  ),
});

/** Papers that end within thirty days with nothing to follow: whoever sells by them has to renew them, or the centre asks. */
export const papersEnding = (
  county: number,
  kindWord: (paper: { of: string; kind: string }) => string,
  until: (day: string) => string,
): Waiting => ({
  name: 'ending',
  path: '/papers?show=ending',
  permissions: ['listing.see', 'quality.certify'],
  look: look(
    async () => {
      const query = { show: 'ending', limit } as const;
      const { items, next } = await call(endpoints.listing.listPapers, { params: { county }, query });
      // The list begins with what ends first, and so do the lines.
      return { items: items.toReversed(), next };
    },
    (row) => ({
      id: row.id,
      what: `${row.merchantName} ${kindWord(row)}`,
      note: row.validUntil === null ? '' : until(row.validUntil),
      path: row.of === 'licence' ? `/merchants?merchant=${row.merchantId}` : `/papers?paper=${row.id}`,
    }),
  ),
});

/** Offers that the gate took out: their clerk puts right what ended, and publishes them again. */
export const offersTakenOut = (county: number): Waiting => ({
  name: 'takenOut',
  path: '/offers?takenOutBy=gate',
  permissions: ['listing.offer'],
  look: look(
    () => call(endpoints.listing.listMyOffers, { params: { county }, query: { takenOutBy: 'gate', limit } }),
    (row) => ({ id: row.id, what: row.title, note: row.productCode, path: `/offers?offer=${row.id}` }),
  ),
});
