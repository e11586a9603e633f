import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { QueueRecord } from '../queue/queue-record.ts';
import type { Shelf } from '../queue/queue.ts';

interface StationShelf extends DBSchema {
  /** Weighings and scans, by id. */
  records: { key: string; value: QueueRecord };
  /** What was last read from the server, by name: the station works from it when there is no network. */
  kept: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<StationShelf>> | undefined;

const database = (): Promise<IDBPDatabase<StationShelf>> => {
  opened ??= openDB<StationShelf>('shanhuo-station', 1, {
    upgrade(db) {
      db.createObjectStore('records', { keyPath: 'id' });
      db.createObjectStore('kept');
    },
  });
  return opened;
};

/** Vue's proxies can't be stored; records are plain data. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The queue's records in IndexedDB; a put is on disk before it answers. */
export const recordShelf: Shelf = {
  all: async () => (await database()).getAll('records'),
  async put(records) {
    const write = (await database()).transaction('records', 'readwrite', { durability: 'strict' });
    for (const record of records) void write.store.put(plain(record));
    await write.done;
  },
  async remove(ids) {
    const write = (await database()).transaction('records', 'readwrite');
    for (const id of ids) void write.store.delete(id);
    await write.done;
  },
};

export const keep = async (name: string, value: unknown): Promise<void> => {
  await (await database()).put('kept', plain(value), name);
};

/** What was kept under this name; its shape is that of the answer it was kept from. */
export const kept = async <T>(name: string): Promise<T | undefined> =>
  (await (await database()).get('kept', name)) as T | undefined;

/** At sign-out: names of households don't stay on the phone. Records that were not sent do. */
export const forgetKept = async (): Promise<void> => (await database()).clear('kept');

/** Asks the browser not to clear this when space is short; it may say no. */
export const askToPersist = async (): Promise<void> => {
  await navigator.storage?.persist?.().catch(() => false);
};
