import { expect, it } from 'vitest';
import { stateWord } from './state-word.ts';

it('calls a parcel on a vehicle on the road, not at the stop it left', () => {
  expect(stateWord({ state: 'at-station', custodianKind: 'driver' })).toBe('on-road');
  expect(stateWord({ state: 'at-hub', custodianKind: 'site' })).toBe('at-hub');
});
