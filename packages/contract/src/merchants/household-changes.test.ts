import { expect, it } from 'vitest';
import { householdChanges } from './household-changes.ts';

const known = { name: '覃桂香', villageCode: '422826105001', stationId: 'here', payKind: 'cash' } as const;

it('sends only what was typed or chosen otherwise', () => {
  expect(householdChanges(known, known)).toEqual({});
  expect(householdChanges(known, { ...known, name: ' 覃桂香 ', villageCode: '', stationId: '' })).toEqual({});
  const other = { name: '田桂香', villageCode: '422826105002', stationId: 'there', payKind: 'account' };
  expect(householdChanges(known, other)).toEqual(other);
});
