type Typed = string | number | boolean | null | undefined;
export type Fields = Record<string, Typed>;
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isFields = (one: unknown): one is Fields =>
  typeof one === 'object' &&
  one !== null &&
  !Array.isArray(one) &&
  Object.values(one).every((value) => value === null || ['string', 'number', 'boolean'].includes(typeof value));

/** What was typed into a form and not sent yet; null when there is nothing, or nothing that can be read. */
export function readDraft(store: Store, key: string): Fields | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null');
    return isFields(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what differs from an empty form, so that opening and closing one leaves no draft behind. */
export function keepDraft(store: Store, key: string, fields: Fields, blank: Fields): void {
  const differs = Object.keys(fields).some((name) => (fields[name] ?? '') !== (blank[name] ?? ''));
  if (differs) store.setItem(key, JSON.stringify(fields));
  else store.removeItem(key);
}
