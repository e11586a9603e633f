import { sql } from 'kysely';
import type { Db } from '#kernel/database.ts';

interface Note {
  readonly subjectId: string;
  readonly detail: unknown;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Every id that stands in a note, wherever in its detail. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}

const idsOf = ({ subjectId, detail }: Note): string[] => [...idsIn(subjectId), ...idsIn(detail)];

/**
 * What the things are called that notes tell of by their ids: places, merchants, people and goods by name, papers by number.
 * A household has its code only, since its name is a reading that is noted itself. Answers, for each note, the names it needs by id; what is not known stays out.
 */
export async function namesInNotes(
  db: Db,
  county: number,
  notes: readonly Note[],
): Promise<(note: Note) => Record<string, string>> {
  const ids = [...new Set(notes.flatMap(idsOf))];
  if (ids.length === 0) return () => ({});
  const { rows } = await sql<{ id: string; name: string }>`
    with wanted as (select unnest(${ids}::uuid[]) as id)
    select id, name from accounts.v_organisation join wanted using (id)
    union all select id, name from accounts.v_person_name join wanted using (id)
    union all select id, code from merchants.v_household join wanted using (id) where county = ${county}
    union all select id, name from catalog.v_product join wanted using (id) where county = ${county}
    union all select id, title from catalog.v_offer join wanted using (id) where county = ${county}
    union all select id, code from quality.v_lot join wanted using (id) where county = ${county}
    union all select id, number from quality.v_certificate join wanted using (id) where county = ${county}
    union all select id, number from ordering.v_order join wanted using (id) where county = ${county}
    union all select id, number from ordering.v_group_order join wanted using (id) where county = ${county}
    union all select id, number from logistics.v_parcel join wanted using (id) where county = ${county}
    union all select id, number from aftersale.v_claim join wanted using (id) where county = ${county}
    union all select id, number from invoicing.v_request join wanted using (id) where county = ${county}`.execute(db);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (note) =>
    Object.fromEntries(
      idsOf(note).flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [[id, name]];
      }),
    );
}
