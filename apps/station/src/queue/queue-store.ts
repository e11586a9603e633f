import { defineStore } from 'pinia';
import { uuidv7 } from 'uuidv7';
import { recordShelf } from '../shelf/shelf.ts';
import { courier } from './courier.ts';
import { flush, prune, withdrawRecord, type FlushResult, type QueuePorts } from './queue.ts';
import {
  renumber,
  sendAgain,
  type EntryRecord,
  type NothingRecord,
  type QueueRecord,
  type ScanRecord,
} from './queue-record.ts';

const ports: QueuePorts = { shelf: recordShelf, courier, now: () => new Date(), newKey: uuidv7 };
const EVERY_MS = 30_000;

/** The mirror of what lies on the shelf, for the screens; the shelf itself is the truth. */
export const useQueue = defineStore('queue', {
  state: () => ({
    records: [] as QueueRecord[],
    ownerId: null as string | null,
    isSending: false,
    last: 'done' as FlushResult,
    /** Grows with every sending that brought something, so that lists know to look again. */
    sentCount: 0,
  }),
  getters: {
    mine: ({ records, ownerId }) => records.filter((record) => record.ownerId === ownerId),
    waiting(): number {
      return this.mine.filter(({ state }) => state === 'waiting').length;
    },
    attention(): number {
      return this.mine.filter(({ state }) => state === 'attention').length;
    },
    entries(): EntryRecord[] {
      return this.mine.filter((record) => record.kind === 'entry');
    },
    scans(): ScanRecord[] {
      return this.mine.filter((record) => record.kind === 'scan');
    },
    nothings(): NothingRecord[] {
      return this.mine.filter((record) => record.kind === 'nothing');
    },
  },
  actions: {
    async look(): Promise<void> {
      this.records = await recordShelf.all();
    },
    /** Stores the record first; only then is it shown and sent. */
    async add(record: QueueRecord): Promise<void> {
      await recordShelf.put([record]);
      await this.look();
      if (record.kind !== 'entry') void this.send();
    },
    async withdraw(id: string): Promise<void> {
      await withdrawRecord(ports, id);
      await this.look();
      void this.send();
    },
    async again(record: QueueRecord, fenPerKg: number | null, amountFen: number | null): Promise<void> {
      await recordShelf.put([sendAgain(record, fenPerKg, amountFen)]);
      await this.look();
      void this.send();
    },
    async correct(record: ScanRecord, code: string): Promise<void> {
      await recordShelf.put([renumber(record, code)]);
      await this.look();
      void this.send();
    },
    async send(): Promise<void> {
      if (this.isSending || this.ownerId === null) return;
      this.isSending = true;
      const before = this.waiting;
      try {
        this.last = await oneTabAtATime(() => flush(ports, this.ownerId ?? ''), this.last);
      } finally {
        this.isSending = false;
        await this.look();
        if (this.waiting < before) this.sentCount += 1;
      }
    },
    /** From now on records of this person leave by themselves: now and then, when the network is back, when looked at. */
    async begin(): Promise<void> {
      await prune(ports);
      await this.look();
      const send = (): void => void this.send();
      window.addEventListener('online', send);
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send());
      window.setInterval(() => (this.waiting > 0 || this.mine.some((one) => one.withdrawWanted)) && send(), EVERY_MS);
      send();
    },
  },
});

/** Two open windows of the app don't send side by side; where the browser has no locks, ids keep it harmless. */
async function oneTabAtATime<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('shanhuo-station-queue', { ifAvailable: true }, (lock) =>
    lock === null ? otherwise : work(),
  ) as Promise<T>;
}
