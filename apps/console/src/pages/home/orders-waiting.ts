import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { look, LOOKED_AT, type Line, type Waiting } from './waiting.ts';

const limit = LOOKED_AT;

interface Words {
  readonly at: (moment: string) => string;
  readonly comma: string;
}

/** What a seller has to send and to have picked up, and what it, or the centre for it, should have seen to days ago. */
export function ordersWaiting(county: number, { at, comma }: Words): readonly Waiting[] {
  const params = { county };
  const line = (row: { id: string; titles: readonly string[]; placedAt: string }): Line => ({
    id: row.id,
    what: row.titles.join(comma),
    note: at(row.placedAt),
    path: `/orders?order=${row.id}`,
  });
  return [
    {
      name: 'dispatch',
      path: '/orders?state=paid',
      permissions: ['logistics.dispatch'],
      look: look(() => call(endpoints.ordering.listOrders, { params, query: { state: 'paid', limit } }), line),
    },
    {
      name: 'late',
      path: '/orders?late=true',
      permissions: ['ordering.give-up'],
      look: look(() => call(endpoints.ordering.listOrders, { params, query: { late: true, limit } }), line),
    },
    {
      name: 'pickUp',
      path: '/parcels?state=created',
      permissions: ['logistics.dispatch'],
      look: look(
        () => call(endpoints.logistics.listParcels, { params, query: { state: 'created', limit } }),
        (row) => ({ id: row.id, what: row.number, note: row.receiverRegionName, path: `/parcels?parcel=${row.id}` }),
      ),
    },
  ];
}
