import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';
import { keyOf, type Fact, type FactKey, type LotFacts, type Source, type StepFact } from './fact.ts';
import { readCertificateFacts, readHoldFacts, readWriteOffFacts } from './other-facts.ts';

/**
 * The rows as they stand in the county's record now, by `keyOf`. A row that is not there any more is not in the answer.
 * Asks once for each source that is named.
 */
export async function readFacts(db: Db, county: number, keys: readonly FactKey[]): Promise<Map<string, Fact>> {
  const idsOf = (...wanted: Source[]): string[] =>
    keys.filter(({ source }) => wanted.includes(source)).map(({ sourceId }) => sourceId);
  const found = new Map<string, Fact>();
  const take = (rows: readonly (readonly [string, Fact])[]): void => {
    for (const [sourceId, fact] of rows) found.set(keyOf({ source: fact.source, sourceId }), fact);
  };
  take([...(await readSteps(db, county, idsOf('step')))]);
  take(await readVoids(db, county, idsOf('void')));
  take(await readHoldFacts(db, county, idsOf('hold', 'hold-end', 'recall')));
  take(await readWriteOffFacts(db, county, idsOf('write-off')));
  take(await readCertificateFacts(db, county, idsOf('certificate')));
  return found;
}

interface StepRow extends Omit<LotFacts, 'code' | 'inputs'> {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly siteId: string | null;
  readonly organisationId: string | null;
  readonly data: unknown;
  readonly code: string | null;
  readonly inputs: LotFacts['inputs'] | null;
  readonly traceCode: string | null;
  readonly contents: NonNullable<StepFact['parcel']>['contents'] | null;
}

/** Steps by id, with what their lot or parcel is. */
async function readSteps(db: Db, county: number, ids: readonly string[]): Promise<Map<string, StepFact>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<StepRow>`
    select e.id, e.kind, e.at, e.site_id, e.organisation_id, e.data, l.code, l.product_id, l.grade, l.household_id,
      l.owner_id, l.consignment, l.initial_grams, l.boxes_initial as boxes, t.trace_code,
      (select json_agg(json_build_object('code', f.code, 'grams', g.grams) order by f.code)
        from quality.v_lot_edge g join quality.v_lot f on f.county = g.county and f.id = g.from_lot
        where g.county = e.county and g.to_lot = e.lot_id) as inputs,
      (select json_agg(json_build_object('code', f.code, 'boxes', c.boxes) order by f.code)
        from quality.v_parcel_trace_lot c join quality.v_lot f on f.county = c.county and f.id = c.lot_id
        where c.county = e.county and c.parcel_id = e.parcel_id and e.kind = 'parcel-made') as contents
    from quality.v_trace_event e
    left join quality.v_lot l on l.county = e.county and l.id = e.lot_id
    left join quality.v_parcel_trace t on t.county = e.county and t.parcel_id = e.parcel_id
    where e.county = ${county} and e.id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, stepOf(row)]));
}

const stepOf = (row: StepRow): StepFact => ({
  source: 'step',
  kind: row.kind,
  at: row.at,
  siteId: row.siteId,
  organisationId: row.organisationId,
  data: row.data,
  lot: row.code === null ? null : { ...row, code: row.code, inputs: row.inputs ?? [] },
  parcel: row.traceCode === null ? null : { traceCode: row.traceCode, contents: row.contents ?? [] },
});

/** Entries that were taken back, each with the step that is declared wrong by it. */
async function readVoids(db: Db, county: number, ids: readonly string[]): Promise<[string, Fact][]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; at: Date; stepId: string }>`
    select v.id, v.voided_at as at, e.id as step_id
    from collection.v_voided_entry v
    join quality.v_trace_event e on e.county = v.county and e.lot_id = v.lot_id and e.kind = 'collected'
    where v.county = ${county} and v.id = any(${[...ids]}::uuid[])`.execute(db);
  const steps = await readSteps(
    db,
    county,
    rows.map(({ stepId }) => stepId),
  );
  return rows.flatMap(({ id, at, stepId }): [string, Fact][] => {
    const step = steps.get(stepId);
    return step === undefined ? [] : [[id, { source: 'void', at, stepId, step }]];
  });
}
