import type { FiltersTold } from '../../lists/told.ts';

/** What the list can be narrowed by, and how each filter is told in words. */
export const filtersOfAudit = { subject: '', subjectId: '', day: '', personId: '' };
export const toldOfAudit: FiltersTold<typeof filtersOfAudit> = {
  subject: { name: 'filters.subject', words: 'auditSubjects' },
  subjectId: { name: 'filters.subjectId' },
  day: { name: 'filters.day', days: true },
  personId: { name: 'columns.who', on: 'filters.oneOnly' },
};
