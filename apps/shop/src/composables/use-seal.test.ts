import {
  memoryTileStore,
  nodeSha256,
  openLog,
  proveConsistency,
  proveInclusion,
  readNoteKey,
  signNote,
  signerFromSeed,
  treeHash,
  writeCheckpoint,
  writeNoteKey,
} from '@shanhuo/provenance';
import { leafHashOf } from '@shanhuo/provenance/verify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inShop, openDevice, silence, type Doors } from '../../dev/in-shop.ts';
import { useSeal } from './use-seal.ts';
import type { Trace } from './use-trace.ts';

const AT = { pattern: '/t/:code', path: '/t/TY01' };
const ORIGIN = 'county.example.cn/log/422826';
const tree = treeHash(nodeSha256);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const eventAt = (hour: number, lotCode = 'TY01-261120-AAAAA') => ({
  type: 'ObjectEvent',
  eventTime: `2026-11-20T0${hour}:00:00.000Z`,
  recordTime: `2026-11-20T0${hour}:01:00.000Z`,
  quantityList: [{ epcClass: `https://county.example.cn/lot/${lotCode}` }],
});
const events = [1, 2, 3].map((hour) => eventAt(hour));
const stepAt = (hour: number) => ({ at: `2026-11-20T0${hour}:00:00.000Z`, lotCode: 'TY01-261120-AAAAA' });
const trace = { code: 'TY01', county: 422_826, journey: [1, 2, 3].map(stepAt) } as unknown as Trace;

/** A county's log with these entries, as its server answers. */
function logOf(entries: readonly object[], seed = 1) {
  const store = memoryTileStore();
  const log = openLog(tree, store);
  for (const entry of entries) log.append(leafHashOf(entry));
  log.flush();
  const signer = signerFromSeed(new Uint8Array(32).fill(seed));
  const key = writeNoteKey(nodeSha256, ORIGIN, signer.publicKey);
  const text = writeCheckpoint({ origin: ORIGIN, size: entries.length, root: log.root(), extensions: [] });
  const checkpoint = signNote(text, [{ key: readNoteKey(nodeSha256, key), sign: signer.sign }]);
  const when = { begunAt: '2026-11-20T00:00:00.000Z', signedAt: '2026-11-21T00:00:00.000Z' };
  return {
    record: {
      document: { epcisBody: { eventList: events } },
      log: { origin: ORIGIN, key, checkpoint, size: entries.length, ...when },
      proofs: events.map((_, position) => ({
        position,
        hashes: proveInclusion(tree, store, position, entries.length).map(base64),
      })),
      gone: 0,
      waiting: 0,
    },
    since: (size: number) => ({ hashes: proveConsistency(tree, store, size, entries.length).map(base64) }),
  };
}
const good = { state: 'good', entries: 3, since: '2026-11-20T01:01:00.000Z', waiting: 0 };

describe('a reader’s own check of a record', () => {
  let record: object;
  let grown: object;
  beforeEach(() => {
    openDevice();
    record = logOf(events).record;
    grown = {};
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  const doors: Doors = ({ path }) => ({ ok: true, body: path.endsWith('/record') ? record : grown });
  const check = async (told = trace, isDemo = false, at: Doors = doors) => {
    const { page, leave } = await inShop(AT, at, () => useSeal(told), { isDemo });
    await page.check();
    leave();
    return page.seal.value;
  };

  it('finds what was sealed unchanged, and says since when', async () => {
    expect(await check()).toEqual(good);
  });

  it('finds an entry that was altered, one that is gone, and a step of the page that no entry tells', async () => {
    const altered = [{ ...events[0], quantityList: [] }, ...events.slice(1)];
    record = { ...record, document: { epcisBody: { eventList: altered } } };
    expect(await check()).toEqual({ state: 'bad', wrong: 1 });
    record = { ...logOf(events).record, gone: 1 };
    expect(await check()).toEqual({ state: 'bad', wrong: 1 });
    record = logOf(events).record;
    const later = { ...trace, journey: [...trace.journey, stepAt(4)] } as Trace;
    expect(await check(later)).toEqual({ state: 'bad', wrong: 1 });
    record = { ...record, waiting: 1 };
    expect(await check(later)).toEqual({ ...good, waiting: 1 });
  });

  it('believes no signature but the log’s, and no answer of another shape', async () => {
    const { log, ...rest } = logOf(events).record;
    const forged = log.checkpoint.replace('\n3\n', '\n4\n');
    record = { ...rest, log: { ...log, checkpoint: forged } };
    expect(await check()).toEqual({ state: 'bad', wrong: 3 });
    record = { ...rest, log, proofs: rest.proofs.map((proof) => ({ ...proof, hashes: ['rubbish'] })) };
    expect(await check()).toEqual({ state: 'bad', wrong: 3 });
    record = { ...rest, log, document: {} };
    expect(await check()).toMatchObject({ state: 'bad' });
    record = { ...rest, log: null, document: {}, proofs: [] };
    expect(await check()).toEqual({ state: 'none' });
  });

  it('sees the log grow, and sees one that is not the one it knew', async () => {
    await check();
    const longer = logOf([...events, eventAt(4), eventAt(5)]);
    record = longer.record;
    grown = longer.since(3);
    expect(await check()).toEqual(good);

    const replaced = { state: 'replaced', seenAt: '2026-11-21T00:00:00.000Z' };
    record = logOf(events).record;
    expect(await check(), 'shorter than it was').toEqual(replaced);
    const other = logOf([...events, eventAt(6), eventAt(7), eventAt(8)]);
    record = other.record;
    grown = other.since(5);
    expect(await check(), 'another past').toEqual(replaced);
    record = logOf([...events, eventAt(4), eventAt(5)], 2).record;
    expect(await check(), 'another key').toEqual(replaced);
    expect(await check(trace, true), 'a demo begins anew').toEqual(good);
  });

  it('says nothing against the record where it can’t be asked, and can be asked again', async () => {
    expect(await check(trace, false, () => silence)).toEqual({ state: 'unreached' });
    expect(await check()).toEqual(good);
  });
});
