import { sql } from 'kysely';
import {
  endpoints,
  permissions,
  roleGives,
  roleNames,
  type EndpointShape,
  type InputOf,
  type Role,
} from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import type { Caller } from './caller.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { sampleOf } from './sample-input.ts';

const doors = Object.entries(endpoints).flatMap(([module, group]) =>
  Object.entries(group).map(([name, door]) => ({ name: `${module}.${name}`, door: door as EndpointShape })),
);
const guarded = doors.filter(({ door }) => door.door !== 'public');
const named = guarded.filter(({ door }) => door.door !== 'signed-in');

const inputOf = (door: EndpointShape): InputOf<EndpointShape> => ({
  ...(door.params && { params: sampleOf(door.params) }),
  ...(door.query && { query: sampleOf(door.query) }),
  ...(door.body && { body: sampleOf(door.body) }),
});

/** A role with the permission, and one without it. */
const roleWith = (door: EndpointShape): Role =>
  roleNames.find((role) => permissions.some((one) => one === door.door && roleGives(role, one))) ?? 'buyer';
const roleWithout = (door: EndpointShape): Role =>
  roleNames.find((role) => !permissions.some((one) => one === door.door && roleGives(role, one))) ?? 'buyer';

describe('every door', () => {
  let t: TestHouse;
  beforeAll(async () => {
    t = await openTestHouse();
  });
  afterAll(() => t.close());

  /** Everything that is written down, counted: what a refused call must leave as it was. */
  const written = async (): Promise<string> => {
    const { rows } = await sql<{
      name: string;
    }>`select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
      from information_schema.tables where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')`.execute(t.house.db);
    const counts = await Promise.all(
      rows.map(async ({ name }) => {
        const counted = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(name)}`.execute(t.house.db);
        return `${name} ${counted.rows[0]?.n ?? 0}`;
      }),
    );
    return counts.toSorted().join('\n');
  };

  const knockAll = async (list: typeof doors, caller: (door: EndpointShape) => Caller) => {
    const before = await written();
    const said = [];
    for (const { name, door } of list) {
      const { status, refusal, body } = await caller(door).call(door, inputOf(door));
      said.push({ name, status, refusal, body });
    }
    expect(await written()).toBe(before);
    return said;
  };

  it('opens a route of the contract, and every such route is declared', () => {
    const declared = new Set(doors.map(({ door }) => `${door.method} ${door.path}`));
    expect(declared.size).toBe(doors.length);
    const missing = doors.filter(({ door }) => !t.app.hasRoute({ method: door.method, url: door.path }));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('is shut to nobody signed in, unless it is public', async () => {
    const said = await knockAll(guarded, () => t.as('visitor'));
    expect(said.filter(({ status, refusal }) => status !== 401 || refusal !== 'sign-in.needed')).toEqual([]);
  });

  it('is shut to a role without its permission', async () => {
    const said = await knockAll(named, (door) =>
      t.as({ role: roleWithout(door), county: 422_826, regionCode: '422826' }),
    );
    expect(said.filter(({ status, refusal }) => status !== 403 || refusal !== 'permission.missing')).toEqual([]);
  });

  it('gives the holder of another county nothing and lets them change nothing', async () => {
    const said = await knockAll(named, (door) => t.as({ role: roleWith(door), county: 330_110, regionCode: '330110' }));
    const leaks = said.filter(({ status, body }) => status === 200 && !isEmpty(body));
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  it('gives the holder at another organisation nothing and lets them change nothing', async () => {
    const said = await knockAll(named, (door) =>
      t.as({ role: roleWith(door), county: 422_826, organisationId: newId() }),
    );
    const leaks = said.filter(({ status, body }) => status === 200 && !isEmpty(body));
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });

  it('lets the right role in: what it then refuses is not the permission', async () => {
    const said = [];
    for (const { name, door } of named) {
      const holder = t.as({ role: roleWith(door), county: 422_826, regionCode: '422826' });
      said.push({ name, refusal: (await holder.call(door, inputOf(door))).refusal });
    }
    expect(said.filter(({ refusal }) => refusal === 'fault')).toEqual([]);
    const reads = named.filter(({ door }) => door.method === 'GET' && door.path.split(':').length === 2);
    const shut = said.filter(
      ({ name, refusal }) => refusal === 'permission.missing' && reads.some((one) => one.name === name),
    );
    expect(shut).toEqual([]);
  });
});

/** A list without items, a sum of nothing: nothing was told. */
function isEmpty(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  if ('items' in body) return Array.isArray(body.items) && body.items.length === 0;
  return Object.values(body).every(
    (value) => value === 0 || value === null || (Array.isArray(value) && value.length === 0),
  );
}
