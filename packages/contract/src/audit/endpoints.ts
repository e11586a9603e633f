import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Days, Id, Moment, Nullable, Page, pageQuery } from '../shapes.ts';

export const AuditNote = Closed({
  id: Id,
  at: Moment,
  /** Null when the house itself or a visitor acted. */
  personId: Nullable(Id),
  personName: Nullable(Type.String()),
  actorKind: Type.String(),
  action: Type.String(),
  subject: Type.String(),
  subjectId: Type.String(),
  detail: Type.Record(Type.String(), Type.Unknown()),
  /** What ids in subject and detail are called, where the house knows; a household by its code. */
  names: Type.Record(Type.String(), Type.String()),
  sealed: Type.Boolean(),
});

/** The doors of the audit trail. */
export const auditEndpoints = {
  listNotes: endpoint({
    method: 'GET',
    path: '/api/counties/:county/audit',
    door: 'audit.see',
    summary: 'Who did what to which record, newest first; of one subject when it is named.',
    params: Closed({ county: County }),
    query: Closed({
      ...pageQuery,
      subject: Type.Optional(Type.String({ maxLength: 60 })),
      subjectId: Type.Optional(Type.String({ maxLength: 60 })),
      /** Noted on this day, or in this period. */
      day: Type.Optional(Days),
      personId: Type.Optional(Id),
    }),
    answer: Page(AuditNote),
    refusals: [],
  }),
  verifyChain: endpoint({
    method: 'GET',
    path: '/api/counties/:county/audit/verification',
    door: 'audit.see',
    summary: 'Recomputes the whole hash chain of the county’s notes and says where it breaks, if it does.',
    params: Closed({ county: County }),
    answer: Closed({
      sealed: Type.Integer(),
      unsealed: Type.Integer(),
      /** Position of the first seal that does not fit, or null when all do. */
      brokenAt: Nullable(Type.Integer()),
      head: Nullable(Type.String()),
    }),
    refusals: [],
  }),
};
