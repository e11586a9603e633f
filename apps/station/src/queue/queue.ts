import { AT_ONCE_MS } from '@shanhuo/contract/at-once';
import { CallRefused } from '../api/call-refused.ts';
import {
  ageMs,
  mayLeave,
  withdraw,
  type EntryRecord,
  type NothingRecord,
  type QueueRecord,
  type ScanRecord,
} from './queue-record.ts';

/** Where records live: they are here before anything is sent, and survive a killed phone. */
export interface Shelf {
  all(): Promise<QueueRecord[]>;
  put(records: readonly QueueRecord[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

export interface EntryOutcome {
  readonly id: string;
  readonly answer: EntryRecord['answer'];
  readonly refusal: string | null;
  readonly fenPerKg: number | null;
}
export interface ScanOutcome {
  readonly id: string;
  readonly answer: ScanRecord['answer'];
  readonly refusal: string | null;
}

export interface NothingOutcome {
  readonly id: string;
  readonly answer: NothingRecord['answer'];
  readonly refusal: null;
}

/** Takes records to the server. Throws `CallRefused` when a shipment as a whole did not go through. */
export interface Courier {
  /** `isFresh`: weighed just now with the network there, so the server's clock may stamp it. */
  bringEntries(county: number, entries: readonly EntryRecord[], key: string, isFresh: boolean): Promise<EntryOutcome[]>;
  bringScans(county: number, scans: readonly ScanRecord[], key: string): Promise<ScanOutcome[]>;
  /** That nothing was at a stop: one at a time, so a refusal is the shipment's. */
  bringNothing(record: NothingRecord, key: string): Promise<NothingOutcome>;
  takeBack(entry: EntryRecord): Promise<void>;
}

export interface QueuePorts {
  readonly shelf: Shelf;
  readonly courier: Courier;
  readonly now: () => Date;
  readonly newKey: () => string;
}

/** done: nothing is waiting that could leave · offline / sign-in / later: why sending stopped. */
export type FlushResult = 'done' | 'offline' | 'sign-in' | 'later';

const BATCH = 50;
const KEPT_DAYS = 30;

/** Sends everything of one person that may leave, oldest first. What is refused stays, with the reason. */
export async function flush(ports: QueuePorts, ownerId: string): Promise<FlushResult> {
  for (;;) {
    const shipment = nextShipment(await ports.shelf.all(), ownerId, ports.now());
    if (shipment.length === 0) break;
    const stopped = await ship(ports, shipment);
    if (stopped !== null) return stopped;
  }
  return takeBackWanted(ports, ownerId);
}

/** Forgets what the server has had for a month. */
export async function prune({ shelf, now }: QueuePorts): Promise<void> {
  const oldest = KEPT_DAYS * 24 * 3_600_000;
  const old = (await shelf.all()).filter(
    (record) => (record.state === 'sent' || record.state === 'withdrawn') && ageMs(record, now()) > oldest,
  );
  if (old.length > 0) await shelf.remove(old.map(({ id }) => id));
}

/**
 * The records of the next sending: those of a shipment already under way together and unchanged, so that its key means
 * the same thing again; otherwise the oldest of one kind and county.
 */
export function nextShipment(records: readonly QueueRecord[], ownerId: string, now: Date): QueueRecord[] {
  const ready = records
    .filter((record) => record.state === 'waiting' && record.ownerId === ownerId && mayLeave(record, now))
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  const underWay = ready.find(({ shipment }) => shipment !== null);
  if (underWay !== undefined) return ready.filter(({ shipment }) => shipment === underWay.shipment);
  const [first] = ready;
  if (first === undefined) return [];
  if (first.alone || first.kind === 'nothing') return [first];
  return ready
    .filter(({ kind, county, alone }) => kind === first.kind && county === first.county && !alone)
    .slice(0, BATCH);
}

async function ship(ports: QueuePorts, records: readonly QueueRecord[]): Promise<FlushResult | null> {
  const key = records[0]?.shipment ?? ports.newKey();
  const packed = records.map((record) => ({ ...record, shipment: key, attempts: record.attempts + 1 }));
  await ports.shelf.put(packed);
  try {
    await ports.shelf.put(settled(packed, await bring(ports, packed, key), await ports.shelf.all()));
    return null;
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error;
    return refused(ports, packed, error);
  }
}

const isNothing = (record: QueueRecord): record is NothingRecord => record.kind === 'nothing';
const isEntry = (record: QueueRecord): record is EntryRecord => record.kind === 'entry';
const isScan = (record: QueueRecord): record is ScanRecord => record.kind === 'scan';

const isFresh = (records: readonly QueueRecord[], now: Date): boolean =>
  records.length === 1 && records.every((record) => record.attempts === 1 && ageMs(record, now) < AT_ONCE_MS);

async function bring({ courier, now }: QueuePorts, records: readonly QueueRecord[], key: string) {
  const county = records[0]?.county ?? 0;
  const entries = records.filter(isEntry);
  if (entries.length > 0) return courier.bringEntries(county, entries, key, isFresh(entries, now()));
  const nothing = records.find(isNothing);
  if (nothing !== undefined) return [await courier.bringNothing(nothing, key)];
  return courier.bringScans(county, records.filter(isScan), key);
}

/** Whether the keeper took a record back, perhaps while it was on its way. */
const isWithdrawWanted = (current: readonly QueueRecord[], { id }: QueueRecord): boolean =>
  current.find((one) => one.id === id)?.withdrawWanted ?? false;

/** Each record with its own outcome; one that was not answered waits on. What changed meanwhile is not overwritten. */
function settled(
  sent: readonly QueueRecord[],
  outcomes: readonly (EntryOutcome | ScanOutcome | NothingOutcome)[],
  current: readonly QueueRecord[],
): QueueRecord[] {
  return sent.map((record) => {
    const outcome = outcomes.find(({ id }) => id === record.id);
    const withdrawWanted = isWithdrawWanted(current, record);
    const now = { ...record, withdrawWanted, shipment: null } as QueueRecord;
    if (outcome === undefined) return now;
    if (outcome.answer !== null) return { ...now, state: 'sent', problem: null, answer: outcome.answer } as QueueRecord;
    const fenPerKg = 'fenPerKg' in outcome ? outcome.fenPerKg : null;
    const problem = { code: outcome.refusal ?? 'fault', fenPerKg };
    // Refused and taken back at once: there is nothing at the server to take back.
    if (withdrawWanted) return { ...now, state: 'withdrawn', withdrawWanted: false };
    return { ...now, state: 'attention', problem };
  });
}

/** The shipment as a whole did not go through: wait, ask for a sign-in, or look for the record that is at fault. */
async function refused(
  { shelf }: QueuePorts,
  records: readonly QueueRecord[],
  { code, status }: CallRefused,
): Promise<FlushResult | null> {
  const unpacked = async (change: Partial<QueueRecord>): Promise<void> => {
    const current = await shelf.all();
    await shelf.put(
      records.map((record) => {
        const withdrawWanted = isWithdrawWanted(current, record);
        // Refused and taken back at once: there is nothing at the server to take back.
        const isOver = withdrawWanted && change.state === 'attention';
        const end = isOver ? { state: 'withdrawn', withdrawWanted: false, problem: null } : { withdrawWanted };
        return { ...record, shipment: null, ...change, ...end } as QueueRecord;
      }),
    );
  };
  // A single weighing goes by another door the next time, so its key may not be used again.
  if (code === 'offline' || status >= 500 || status === 429 || status === 408) {
    if (records.length === 1) await unpacked({});
    return code === 'offline' ? 'offline' : 'later';
  }
  if (code === 'sign-in.needed') return 'sign-in';
  if (code === 'request.key-reused' && records.every(({ attempts }) => attempts < 5)) await unpacked({});
  else if (records.length > 1) await unpacked({ alone: true });
  else await unpacked({ state: 'attention', problem: { code, fenPerKg: null } });
  return null;
}

async function takeBackWanted({ shelf, courier }: QueuePorts, ownerId: string): Promise<FlushResult> {
  const wanted = (await shelf.all())
    .filter(isEntry)
    .filter((record) => record.ownerId === ownerId && record.withdrawWanted && record.state === 'sent');
  for (const record of wanted) {
    try {
      await courier.takeBack(record);
      await shelf.put([{ ...record, state: 'withdrawn', withdrawWanted: false }]);
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      if (error.code === 'offline') return 'offline';
      if (error.code === 'sign-in.needed') return 'sign-in';
      if (error.status >= 500 || error.status === 429) return 'later';
      const problem = { code: error.code, fenPerKg: null };
      await shelf.put([{ ...record, withdrawWanted: false, state: 'attention', problem }]);
    }
  }
  return 'done';
}

/** Takes a weighing back; the others of its shipment get a new key, because the shipment has changed. */
export async function withdrawRecord({ shelf }: QueuePorts, id: string): Promise<void> {
  const records = await shelf.all();
  const record = records.find((one) => one.id === id);
  if (record === undefined) return;
  const withdrawn = withdraw(record);
  const companions =
    withdrawn.state === 'withdrawn' && record.shipment !== null
      ? records.filter(({ shipment, id: other }) => shipment === record.shipment && other !== id)
      : [];
  await shelf.put([withdrawn, ...companions.map((one) => ({ ...one, shipment: null }))]);
}
