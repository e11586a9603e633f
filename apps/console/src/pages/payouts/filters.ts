/** What the list can be narrowed by; the figures of the first screen link to it with these names. */
export const filtersOfPayouts = { day: '', partyKind: '' };
