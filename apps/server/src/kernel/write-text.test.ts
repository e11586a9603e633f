import { Kysely, PostgresDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { DB } from './database.ts';
import { built, statementOf } from './write-text.ts';
import { changeOf, rowInto, rowsInto } from './write.ts';

describe('rows as one statement', () => {
  const at = new Date('2026-11-23T01:00:00Z');

  it('names columns as the database does and gathers the values in order', () => {
    const mark = (eventId: string) => ({ county: 1, eventId, listener: 'a', at });
    const { sql, parameters } = statementOf([
      rowsInto('kernel.delivery', [mark('e1'), mark('e2')]),
      rowInto('kernel.delivery', mark('e3')),
    ]);
    expect(sql).toBe(
      'with w0 as (insert into "kernel"."delivery" ("county", "event_id", "listener", "at") values ($1, $2, $3, $4), ($5, $6, $7, $8)), ' +
        'w1 as (insert into "kernel"."delivery" ("county", "event_id", "listener", "at") values ($9, $10, $11, $12)) select 1 as done',
    );
    expect(parameters).toEqual([1, 'e1', 'a', at, 1, 'e2', 'a', at, 1, 'e3', 'a', at]);
  });

  it('leaves what is not given to the table', () => {
    const { sql } = statementOf([
      rowInto('kernel.migration', { schema: 's', name: 'n', checksum: 'c', appliedAt: undefined }),
    ]);
    expect(sql).toContain('("schema", "name", "checksum") values ($1, $2, $3)');
  });

  it('keeps apart rows that look alike but for their number', () => {
    const row = { county: 1, eventId: 'e', listener: 'a', at };
    const one = statementOf([rowsInto('kernel.delivery', [row])]);
    const two = statementOf([rowsInto('kernel.delivery', [row, row])]);
    expect(one.parameters.length * 2).toBe(two.parameters.length);
    expect(one.sql).not.toBe(two.sql);
  });

  it('is a plain statement where there is one write only', () => {
    const { sql, parameters } = statementOf([changeOf('kernel.delivery', { county: 1, eventId: 'e' }, { at })]);
    expect(sql).toBe('update "kernel"."delivery" set "at" = $1 where "county" = $2 and "event_id" = $3');
    expect(parameters).toEqual([at, 1, 'e']);
  });

  it('moves the values of what is said in words behind those before it', () => {
    const raise = { words: 'update a.b set n = n + $3 where county = $1 and id = $2', values: [1, 'x', 7] };
    const mark = rowInto('kernel.delivery', { county: 2, eventId: 'e', listener: 'a', at });
    const { sql, parameters } = statementOf([mark, raise, raise]);
    expect(sql).toContain('w1 as (update a.b set n = n + $7 where county = $5 and id = $6)');
    expect(sql).toContain('w2 as (update a.b set n = n + $10 where county = $8 and id = $9)');
    expect(parameters).toEqual([2, 'e', 'a', at, 1, 'x', 7, 1, 'x', 7]);
  });

  it('lets what is said in words stand beside what a builder makes', () => {
    const builder = new Kysely<DB>({ dialect: new PostgresDialect({ pool: {} as never }) });
    const raise = built({ words: 'update a.b set n = n + $2 where id = $1', values: ['x', 7] });
    const { sql, parameters } = builder
      .with('w0', raise as never)
      .selectFrom('kernel.delivery')
      .select('at')
      .compile();
    expect(sql).toContain('"w0" as (update a.b set n = n + $1 where id = $2)');
    expect(parameters).toEqual([7, 'x']);
  });

  it('refuses rows of which only some give a column', () => {
    const row = { county: 1, eventId: 'e', listener: 'a', at };
    expect(() => statementOf([{ into: 'kernel.delivery', rows: [row, { county: 1 }] }])).toThrow('different columns');
  });
});
