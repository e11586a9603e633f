/** A bounded map whose entries are forgotten after a while; the oldest goes first when it is full. */
export interface ShortMemory<T> {
  get(key: string, at: Date): T | undefined;
  set(key: string, value: T, at: Date): void;
  forget(key: string): void;
}

export function shortMemory<T>(lifeMs: number, maxEntries: number): ShortMemory<T> {
  const entries = new Map<string, { readonly value: T; readonly since: number }>();
  return {
    get(key, at) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      const age = at.getTime() - entry.since;
      // A clock that went back is no reason to believe an old entry.
      if (age >= 0 && age < lifeMs) return entry.value;
      entries.delete(key);
      return undefined;
    },
    set(key, value, at) {
      entries.delete(key);
      const [oldest] = entries.size >= maxEntries ? entries.keys() : [];
      if (oldest !== undefined) entries.delete(oldest);
      entries.set(key, { value, since: at.getTime() });
    },
    forget: (key) => void entries.delete(key),
  };
}
