import type { Grant } from '#kernel/actor.ts';
import type { Db } from '#kernel/database.ts';
import { afterCommit, type Tx } from '#kernel/transaction.ts';
import { openGrantsOf } from './grant-store.ts';
import { shortMemory } from './short-memory.ts';

const LIFE_MS = 30_000;
const MAX_ENTRIES = 20_000;

export interface GrantsCache {
  /** The person's grants that hold at that moment, at most 30 seconds old. */
  of(personId: string, at: Date): Promise<readonly Grant[]>;
  forget(personId: string): void;
}

const caches = new Set<WeakRef<GrantsCache>>();

export function grantsCache(db: Db): GrantsCache {
  const memory = shortMemory<readonly Grant[]>(LIFE_MS, MAX_ENTRIES);
  const cache: GrantsCache = {
    async of(personId, at) {
      const known = memory.get(personId, at);
      if (known !== undefined) return known;
      const grants = await openGrantsOf(db, personId, at);
      memory.set(personId, grants, at);
      return grants;
    },
    forget: (personId) => memory.forget(personId),
  };
  caches.add(new WeakRef(cache));
  return cache;
}

/** A changed grant shows at once in this process, and within the cache's life in the others. */
export function forgetGrants(tx: Tx, personId: string): void {
  afterCommit(tx, () => {
    for (const reference of caches) {
      const cache = reference.deref();
      if (cache === undefined) caches.delete(reference);
      else cache.forget(personId);
    }
  });
}
