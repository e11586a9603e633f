import { describe, expect, it } from 'vitest';
import { indicatorCodes, indicatorUnits } from '@shanhuo/contract/indicators/endpoints';
import { listPermissionOf, recordsOf } from '@shanhuo/contract/indicators/records';
import { jobs } from '../../navigation.ts';
import { filtersOfClaims } from '../claims/filters.ts';
import { filtersOfCollections } from '../collections/filters.ts';
import { filtersOfOrders } from '../orders/filters.ts';
import { filtersOfParcels } from '../parcels/filters.ts';
import { filtersOfPayouts } from '../payouts/filters.ts';
import { figureText, lastBusyDay } from './figure-text.ts';

const filtersOf: Readonly<Record<string, object>> = {
  '/collections': filtersOfCollections,
  '/orders': filtersOfOrders,
  '/parcels': filtersOfParcels,
  '/payouts': filtersOfPayouts,
  '/claims': filtersOfClaims,
};

describe('a figure', () => {
  it('opens a page of the desk that knows every filter of the link', () => {
    for (const code of indicatorCodes) {
      const { pathname, searchParams } = new URL(recordsOf[code]('2026-11-23'), 'http://desk');
      expect(jobs.map(({ path }) => path)).toContain(pathname);
      expect(Object.keys(filtersOf[pathname] ?? {})).toEqual(expect.arrayContaining([...searchParams.keys()]));
    }
  });

  it('opens for whoever may see its list, and the page asks for just that', () => {
    for (const code of indicatorCodes) {
      const { pathname } = new URL(recordsOf[code]('2026-11-23'), 'http://desk');
      const page = jobs.find(({ path }) => path === pathname);
      expect({ code, permissions: page?.permissions }).toEqual({ code, permissions: [listPermissionOf[code]] });
    }
  });

  it('is a number with its unit, and money carries its own', () => {
    const say = (key: string): string => key;
    const said = indicatorUnits.map((unit) => figureText(unit, 1_234_500, 'zh', say));
    expect(said).toEqual([
      { number: '1,234,500', unit: 'figureUnits.entries' },
      { number: '1,234,500', unit: 'figureUnits.households' },
      { number: '2,469', unit: '斤' },
      { number: '¥12,345.00', unit: '' },
      { number: '1,234,500', unit: 'figureUnits.orders' },
      { number: '1,234,500', unit: 'figureUnits.parcels' },
      { number: '1,234,500', unit: 'figureUnits.claims' },
    ]);
  });
});

describe('a day without records yet', () => {
  const day = (name: string, entries: number) => ({
    day: name,
    collectionEntries: entries,
    ordersPlaced: 0,
    parcelsDispatched: 0,
    payoutsFen: 0,
  });

  it('points to the last one that has some', () => {
    const days = [day('2026-11-20', 3), day('2026-11-21', 2), day('2026-11-22', 0), day('2026-11-23', 0)];
    expect(lastBusyDay(days, '2026-11-23')).toBe('2026-11-21');
    expect(lastBusyDay(days, '2026-11-20')).toBe(null);
    expect(lastBusyDay([day('2026-11-23', 0)], '2026-11-23')).toBe(null);
    expect(lastBusyDay([], '2026-11-23')).toBe(null);
    const ofTownship = { ...day('2026-11-20', 0), ordersPlaced: null, payoutsFen: null };
    expect(lastBusyDay([ofTownship, day('2026-11-23', 0)], '2026-11-23')).toBe(null);
  });
});
