import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { auditEndpoints as doors } from '@shanhuo/contract/audit/endpoints';
import { mustHold } from '#kernel/actor.ts';
import { spanOf } from '#kernel/clock.ts';
import { verifyNotes } from '#kernel/audit-seal.ts';
import type { House } from '#kernel/house.ts';
import { openRead } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { nameOfPerson } from '#modules/accounts/index.ts';
import { namesInNotes } from './audit-names.ts';

/** The audit trail for those who check: county-wide grants only. */
export function auditRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, doors.listNotes, async (db, actor, { params: { county }, query }) => {
    mustHold(actor, 'audit.see', { county, regionCode: String(county) });
    const { limit = 50, cursor, subject, subjectId, day, personId } = query;
    const days = day === undefined ? undefined : spanOf(day);
    const after = decodeCursor(cursor, 1);
    let notes = db
      .selectFrom('kernel.audit as a')
      .leftJoin('kernel.auditSeal as s', (join) =>
        join.onRef('s.county', '=', 'a.county').onRef('s.auditId', '=', 'a.id'),
      )
      .selectAll('a')
      .select(sql<boolean>`s.audit_id is not null`.as('sealed'))
      .where('a.county', '=', county)
      .orderBy('a.id', 'desc')
      .limit(limit + 1);
    if (after) notes = notes.where('a.id', '<', String(after[0]));
    if (subject) notes = notes.where('a.subject', '=', subject);
    if (subjectId) notes = notes.where('a.subjectId', '=', subjectId);
    if (personId) notes = notes.where('a.personId', '=', personId);
    if (days) notes = notes.where('a.at', '>=', days.from).where('a.at', '<', days.until);
    const { items, next } = pageOf(await notes.execute(), limit, (row) => [row.id]);
    const names = await nameOfPerson(
      db,
      items.flatMap(({ personId }) => personId ?? []),
    );
    const namesOf = await namesInNotes(db, county, items);
    return {
      next,
      items: items.map(({ at, personId, detail, county: _, requestId: __, ...note }) => ({
        ...note,
        at: at.toISOString(),
        personId,
        personName: personId === null ? null : (names.get(personId) ?? null),
        detail: detail as Record<string, unknown>,
        names: namesOf({ subjectId: note.subjectId, detail }),
      })),
    };
  });

  openRead(app, house, doors.verifyChain, async (db, actor, { params: { county } }) => {
    mustHold(actor, 'audit.see', { county, regionCode: String(county) });
    return verifyNotes(db, county);
  });
}
