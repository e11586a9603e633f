import { describe, expect, it } from 'vitest';
import { rowInto, rowsInto, statementOfRows } from './write.ts';

describe('rows as one statement', () => {
  const at = new Date('2026-11-23T01:00:00Z');

  it('names columns as the database does and gathers the values in order', () => {
    const mark = (eventId: string) => ({ county: 1, eventId, listener: 'a', at });
    const { sql, parameters } = statementOfRows([
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
    const { sql } = statementOfRows([
      rowInto('kernel.migration', { schema: 's', name: 'n', checksum: 'c', appliedAt: undefined }),
    ]);
    expect(sql).toContain('("schema", "name", "checksum") values ($1, $2, $3)');
  });

  it('keeps apart rows that look alike but for their number', () => {
    const row = { county: 1, eventId: 'e', listener: 'a', at };
    const one = statementOfRows([rowsInto('kernel.delivery', [row])]);
    const two = statementOfRows([rowsInto('kernel.delivery', [row, row])]);
    expect(one.parameters.length * 2).toBe(two.parameters.length);
    expect(one.sql).not.toBe(two.sql);
  });

  it('refuses rows of which only some give a column', () => {
    const row = { county: 1, eventId: 'e', listener: 'a', at };
    expect(() => statementOfRows([{ into: 'kernel.delivery', rows: [row, { county: 1 }] }])).toThrow(
      'different columns',
    );
  });
});
