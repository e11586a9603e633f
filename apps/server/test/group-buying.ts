import { newId } from '#kernel/ids.ts';
import { RECEIVER } from './buying.ts';
import { COUNTY, PRICE_FEN } from './county.ts';

/** What a union sends: one order to so many addresses, so many boxes for each of them. */
export function groupOrderOf(
  { offerId }: { readonly offerId: string },
  { addresses, boxes = 1, id = newId() }: { addresses: number; boxes?: number; id?: string },
) {
  return {
    params: { county: COUNTY },
    body: {
      id,
      title: '余杭某街道工会联合会',
      contact: { name: '沈小满', phone: '0571-8888 6666' },
      offers: [{ offerId, priceFen: PRICE_FEN }],
      rows: Array.from({ length: addresses }, (_, index) => ({
        offerId,
        quantity: boxes,
        receiver: { ...RECEIVER, name: `会员${index + 1}`, phone: String(19_900_000_000 + index) },
      })),
    },
  };
}
