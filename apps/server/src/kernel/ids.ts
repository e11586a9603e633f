import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: sortable by time, so that a county's rows stay together in the index. */
export const newId = (): string => uuidv7();
