import { endpoints } from '@shanhuo/contract';
import { yieldPercent } from '@shanhuo/contract/packing/yield';
import { call } from '../../api/call.ts';
import { namedPeriod, today } from '../../widgets/periods.ts';
import { look, LOOKED_AT, type Waiting } from './waiting.ts';

const limit = LOOKED_AT;

/** Loose lots that may be graded or packed. */
export const lotsToPack = (county: number, kilograms: (grams: number) => string): Waiting => ({
  name: 'lots',
  path: '/lots?state=open&kind=harvest',
  permissions: ['packing.pack'],
  look: look(
    () => {
      const query = { state: 'open', kind: 'harvest', limit } as const;
      return call(endpoints.quality.listLots, { params: { county }, query });
    },
    (row) => ({
      id: row.id,
      what: `${row.productName} ${row.gradeName}`,
      note: kilograms(row.leftGrams),
      path: `/lots?lot=${row.id}`,
    }),
  ),
});

/** Much that was lost of households' goods, for those who look after households; a seller knows what it lost. */
export const wasteToLookAt = (county: number, kilograms: (grams: number) => string): Waiting => ({
  name: 'waste',
  path: '/packing?show=waste',
  permissions: ['packing.see', 'network.manage'],
  look: look(
    () => call(endpoints.packing.listConsignedWaste, { params: { county }, query: { limit } }),
    (row) => ({
      id: `${row.merchantId} ${row.productId}`,
      what: `${row.merchantName} ${row.productName}`,
      note: kilograms(row.wasteGrams),
      path: '/packing?show=waste',
    }),
  ),
});

/** Processing of which less or more came than usual, of these thirty days, for those who look after households. */
export const yieldsToLookAt = (county: number): Waiting => ({
  name: 'yields',
  path: '/packing?show=yields',
  permissions: ['packing.see', 'network.manage'],
  look: look(
    () => {
      const query = { unusual: true, day: namedPeriod('thirty', today()), limit };
      return call(endpoints.packing.listProcessings, { params: { county }, query });
    },
    (row) => ({
      id: row.id,
      what: `${row.merchantName} ${row.toProductName}`,
      note: `${yieldPercent(row)}%`,
      path: '/packing?show=yields',
    }),
  ),
});

/** Packed lots whose owner has not promised their conformity yet. */
export const lotsToPromise = (county: number, told: (boxes: number) => string): Waiting => ({
  name: 'conformity',
  path: '/lots?state=open&conformityDue=true',
  permissions: ['packing.pack', 'quality.certify'],
  look: look(
    () =>
      call(endpoints.quality.listLots, { params: { county }, query: { state: 'open', conformityDue: true, limit } }),
    ({ id, productName, gradeName, boxesLeft }) => ({
      id,
      what: `${productName} ${gradeName}`,
      note: told(boxesLeft ?? 0),
      path: `/lots?lot=${id}`,
    }),
  ),
});

/** Lots of boxes that are too old to be sent: their owner writes them off. */
export const boxesPastDay = (county: number, told: (boxes: number) => string): Waiting => ({
  name: 'pastDay',
  path: '/lots?state=open&pastDay=true',
  permissions: ['packing.pack'],
  look: look(
    () =>
      call(endpoints.quality.listLots, {
        params: { county },
        query: { state: 'open', pastDay: true, limit: LOOKED_AT },
      }),
    ({ id, productName, gradeName, boxesLeft }) => ({
      id,
      what: `${productName} ${gradeName}`,
      note: told(boxesLeft ?? 0),
      path: `/lots?lot=${id}`,
    }),
  ),
});
