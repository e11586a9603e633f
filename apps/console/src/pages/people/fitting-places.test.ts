import { expect, it } from 'vitest';
import { roleNames, type Role } from '@shanhuo/contract';
import { organisationKinds } from '@shanhuo/contract/accounts/shapes';
import { fittingPlaces, type Place } from './fitting-places.ts';

const places: readonly Place[] = [
  { value: 'region:422826', label: '全县', level: 'county' },
  { value: 'region:422826105', label: '唐崖镇', level: 'township' },
  ...organisationKinds.map((kind): Place => ({ value: `organisation:${kind}`, label: kind, kind })),
];
const of = (role: Role) => fittingPlaces(role, places).map(({ label }) => label);

it('a role is offered at places where its work is, and nowhere else', () => {
  expect(of('station-keeper')).toEqual(['station']);
  expect(of('hub-clerk')).toEqual(['centre', 'cold-store', 'hub']);
  expect(of('driver')).toEqual(['centre', 'cooperative', 'firm', 'carrier']);
  expect(of('township-cadre')).toEqual(['唐崖镇']);
  expect(of('county-officer')).toEqual(['全县']);
  expect(roleNames.filter((role) => of(role).length === 0)).toEqual([]);
});
