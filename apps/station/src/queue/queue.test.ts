import { beforeEach, describe, expect, test } from 'vitest';
import { CallRefused } from '../api/call-refused.ts';
import {
  flush,
  nextShipment,
  prune,
  withdrawRecord,
  type Courier,
  type EntryOutcome,
  type NothingOutcome,
  type QueuePorts,
} from './queue.ts';
import {
  mayWithdraw,
  newlyMade,
  renumber,
  sendAgain,
  type EntryRecord,
  type NothingRecord,
  type QueueRecord,
  type ScanRecord,
} from './queue-record.ts';

const START = Date.parse('2026-11-24T08:00:00Z');
let clock = START;
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

const entry = (id: string, change: Partial<EntryRecord> = {}): EntryRecord => ({
  ...newlyMade,
  kind: 'entry',
  id,
  ownerId: 'keeper',
  county: 422_826,
  at: at(0),
  body: {
    id,
    stationId: 'station',
    householdId: 'household',
    merchantId: 'merchant',
    productId: 'product',
    grade: 'A',
    kind: 'outright',
    weightGrams: 18_250,
    enteredText: '36.5 斤',
    fenPerKg: 1360,
    payKind: 'cash',
    deviceTime: at(0),
  },
  shown: {
    householdName: '覃大山',
    householdCode: 'C-0412',
    productName: '唐崖李',
    productNameEn: 'Tangya plum',
    motif: 'plum',
    gradeName: '大果',
    gradeNameEn: 'Large',
    merchantName: '合作社',
    stationName: '湾田村服务站',
    keeperName: '冉庆忠',
    amountFen: 24_820,
  },
  answer: null,
  ...change,
});

const scan = (id: string, change: Partial<ScanRecord> = {}): ScanRecord => ({
  ...newlyMade,
  kind: 'scan',
  id,
  ownerId: 'keeper',
  county: 422_826,
  at: at(0),
  body: { id, code: 'BG1', siteId: 'station', action: 'arrive', deviceTime: at(0) },
  shown: { siteName: '湾田村服务站' },
  answer: null,
  ...change,
});

const nothing = (id: string): NothingRecord => ({
  ...newlyMade,
  kind: 'nothing',
  id,
  ownerId: 'keeper',
  county: 422_826,
  at: at(0),
  body: { runId: 'run', position: 1, deviceTime: at(0) },
  shown: { siteName: '湾田村服务站' },
});

/** IndexedDB's promise, in memory: what was put is there for whoever opens it next, as plain data. */
function openShelf(stored: Map<string, string>) {
  return {
    all: async () => [...stored.values()].map((text) => JSON.parse(text) as QueueRecord),
    put: async (records: readonly QueueRecord[]) => {
      for (const record of records) stored.set(record.id, JSON.stringify(record));
    },
    remove: async (ids: readonly string[]) => {
      for (const id of ids) stored.delete(id);
    },
  };
}

const taken = (id: string): EntryOutcome => ({
  id,
  answer: {
    id,
    lotId: id,
    lotCode: 'QJ05-261124-4K7Q',
    fenPerKg: 1360,
    amountFen: 24_820,
    householdPerMille: null,
    undoUntil: at(600),
  },
  refusal: null,
  fenPerKg: null,
});

interface Sent {
  ids: string[];
  key: string;
  isFresh: boolean;
}

let stored: Map<string, string>;
let sent: Sent[];
let answerEntries: (ids: string[]) => EntryOutcome[];
let answerNothing: (id: string) => NothingOutcome;
let takenBack: string[];
let keys: number;

const courier: Courier = {
  async bringEntries(_, entries, key, isFresh) {
    const ids = entries.map(({ id }) => id);
    sent.push({ ids, key, isFresh });
    return answerEntries(ids);
  },
  async bringScans(_, scans, key) {
    sent.push({ ids: scans.map(({ id }) => id), key, isFresh: false });
    return scans.map(({ id }) => ({
      id,
      answer: { id, outcome: 'moved', parcelId: id, number: 'BG1', state: 'at-station', exceptions: [] },
      refusal: null,
    }));
  },
  async bringNothing({ id }, key) {
    sent.push({ ids: [id], key, isFresh: false });
    return answerNothing(id);
  },
  async takeBack({ id }) {
    takenBack.push(id);
  },
};

/** A new one stands for the app opened again: nothing but the stored records survives. */
const openApp = (): QueuePorts => ({
  shelf: openShelf(stored),
  courier,
  now: () => new Date(clock),
  newKey: () => `key-${(keys += 1)}`,
});

const stateOf = async (id: string) => (await openApp().shelf.all()).find((one) => one.id === id)?.state;
const put = (...records: QueueRecord[]): Promise<void> => openApp().shelf.put(records);
const offline = (): never => {
  throw new CallRefused('offline', 0, '', {});
};

beforeEach(() => {
  [stored, sent, takenBack, keys, clock] = [new Map(), [], [], 0, START + 60_000];
  answerEntries = (ids) => ids.map(taken);
  answerNothing = (id) => ({ id, answer: { done: true }, refusal: null });
});

describe('order', () => {
  test('weighings go oldest first, in one batch; scans in another', async () => {
    await put(
      entry('c', { at: at(3) }),
      scan('s', { at: at(2) }),
      entry('a', { at: at(1) }),
      entry('b', { at: at(2) }),
    );
    expect(await flush(openApp(), 'keeper')).toBe('done');
    expect(sent.map(({ ids }) => ids)).toEqual([['a', 'b', 'c'], ['s']]);
    expect(await stateOf('c')).toBe('sent');
  });

  test('a weighing stays for the ten seconds of its undo, a scan goes at once, a clock set back holds nothing', async () => {
    clock = START + 9000;
    expect(nextShipment([entry('a')], 'keeper', new Date(clock))).toEqual([]);
    expect(nextShipment([scan('s')], 'keeper', new Date(clock))).toHaveLength(1);
    expect(nextShipment([entry('a', { at: at(3600) })], 'keeper', new Date(clock))).toHaveLength(1);
  });

  test('another person on the same phone does not send what is not theirs', async () => {
    await put(entry('a'), entry('b', { ownerId: 'other' }));
    await flush(openApp(), 'keeper');
    expect(sent.map(({ ids }) => ids)).toEqual([['a']]);
    expect(await stateOf('b')).toBe('waiting');
  });

  test('a single new weighing goes by the ordinary door, an old one in a batch', async () => {
    await put(entry('a'));
    await flush(openApp(), 'keeper');
    clock += 3_600_000;
    await put(entry('b'));
    await flush(openApp(), 'keeper');
    expect(sent.map(({ isFresh }) => isFresh)).toEqual([true, false]);
  });
});

describe('the word that nothing was at a stop', () => {
  test('goes at once and one at a time, waits without a network, and stays with the reason when refused', async () => {
    clock = START;
    await put(nothing('a'), nothing('b'));
    answerNothing = offline;
    expect(await flush(openApp(), 'keeper')).toBe('offline');
    expect(await stateOf('a')).toBe('waiting');
    answerNothing = (id) => {
      if (id === 'a') throw new CallRefused('run.off', 409, '', {});
      return { id, answer: { done: true }, refusal: null };
    };
    expect(await flush(openApp(), 'keeper')).toBe('done');
    expect(sent.map(({ ids }) => ids)).toEqual([['a'], ['a'], ['b']]);
    expect([await stateOf('a'), await stateOf('b')]).toEqual(['attention', 'sent']);
  });
});

describe('replay', () => {
  test('a batch whose answer was lost goes again whole, with the same key, after a restart', async () => {
    await put(entry('a'), entry('b'));
    answerEntries = offline;
    expect(await flush(openApp(), 'keeper')).toBe('offline');
    await put(entry('c', { at: at(5) }));
    answerEntries = (ids) => ids.map(taken);
    expect(await flush(openApp(), 'keeper')).toBe('done');
    expect(sent.map(({ ids, key }) => [ids.join(''), key])).toEqual([
      ['ab', 'key-1'],
      ['ab', 'key-1'],
      ['c', 'key-2'],
    ]);
  });

  test('a phone killed while sending sends the same again', async () => {
    await put(entry('a', { shipment: 'old-key', attempts: 1 }), entry('b', { shipment: 'old-key', attempts: 1 }));
    await flush(openApp(), 'keeper');
    expect(sent).toEqual([{ ids: ['a', 'b'], key: 'old-key', isFresh: false }]);
  });

  test('nothing is lost and nothing goes twice, however often the network breaks', async () => {
    await put(
      ...Array.from({ length: 120 }, (_, index) => entry(`e${String(index).padStart(3, '0')}`, { at: at(index / 10) })),
    );
    const accepted = new Set<string>();
    let calls = 0;
    answerEntries = (ids) => {
      calls += 1;
      // The server has it, but every second answer is lost on the way.
      for (const id of ids) accepted.add(id);
      return calls % 2 === 1 ? offline() : ids.map(taken);
    };
    while ((await flush(openApp(), 'keeper')) !== 'done');
    expect(accepted.size).toBe(120);
    expect((await openApp().shelf.all()).every(({ state }) => state === 'sent')).toBe(true);
    const perKey = new Map(sent.map(({ key, ids }) => [key, ids.join()]));
    expect(sent.every(({ key, ids }) => perKey.get(key) === ids.join())).toBe(true);
  });

  test('an expired session and a tired server keep everything waiting', async () => {
    await put(entry('a'), entry('b'));
    answerEntries = () => {
      throw new CallRefused('sign-in.needed', 401, '请先登录', {});
    };
    expect(await flush(openApp(), 'keeper')).toBe('sign-in');
    answerEntries = () => {
      throw new CallRefused('fault', 500, '', {});
    };
    expect(await flush(openApp(), 'keeper')).toBe('later');
    expect(await stateOf('a')).toBe('waiting');
  });
});

describe('refusals', () => {
  test('one refused weighing does not hold up the others, and the new price is kept for the repair', async () => {
    await put(entry('a'), entry('b'));
    answerEntries = (ids) =>
      ids.map((id) =>
        id === 'a' ? { id, answer: null, refusal: 'collection.price-changed', fenPerKg: 1400 } : taken(id),
      );
    await flush(openApp(), 'keeper');
    const [a, b] = await openApp().shelf.all();
    expect(a).toMatchObject({ state: 'attention', problem: { code: 'collection.price-changed', fenPerKg: 1400 } });
    expect(b).toMatchObject({ state: 'sent', problem: null });

    answerEntries = (ids) => ids.map(taken);
    await put(sendAgain(a as EntryRecord, 1400, 25_550));
    await flush(openApp(), 'keeper');
    const again = (await openApp().shelf.all()).find(({ id }) => id === 'a') as EntryRecord;
    expect(again).toMatchObject({ state: 'sent', body: { fenPerKg: 1400 }, shown: { amountFen: 25_550 } });
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  test('a parcel number that nobody knows is put right, and goes again under a new key', async () => {
    const wrong = { ...scan('s'), state: 'attention', problem: { code: 'parcel.unknown', fenPerKg: null } } as const;
    const right = renumber({ ...wrong, shipment: 'old' }, '26112573753561');
    expect(right).toMatchObject({ id: 's', state: 'waiting', problem: null, shipment: null });
    expect(right.body).toEqual({ ...wrong.body, code: '26112573753561' });
  });

  test('a batch refused as a whole is taken apart until the one at fault is found', async () => {
    await put(entry('a'), entry('b'), entry('c'));
    answerEntries = (ids) => {
      if (ids.includes('b')) throw new CallRefused('request.invalid', 400, '填写的内容有误', {});
      return ids.map(taken);
    };
    expect(await flush(openApp(), 'keeper')).toBe('done');
    expect(await Promise.all(['a', 'b', 'c'].map(stateOf))).toEqual(['sent', 'attention', 'sent']);
  });

  test('a key that the server knows for something else is replaced', async () => {
    await put(entry('a', { shipment: 'used', attempts: 1 }), entry('b', { shipment: 'used', attempts: 1 }));
    answerEntries = (ids) => {
      if (sent.length === 1) throw new CallRefused('request.key-reused', 422, '', {});
      return ids.map(taken);
    };
    expect(await flush(openApp(), 'keeper')).toBe('done');
    expect(sent.map(({ key }) => key)).toEqual(['used', 'key-1']);
  });

  test('a record the server does not answer waits on', async () => {
    await put(entry('a'), entry('b'));
    let calls = 0;
    answerEntries = (ids) => ((calls += 1) === 1 ? [taken('a')] : ids.map(taken));
    await flush(openApp(), 'keeper');
    expect(await stateOf('b')).toBe('sent');
  });
});

describe('undo', () => {
  test('what has not left never leaves', async () => {
    await put(entry('a'), entry('b', { shipment: null }));
    await withdrawRecord(openApp(), 'a');
    await flush(openApp(), 'keeper');
    expect(sent.map(({ ids }) => ids)).toEqual([['b']]);
    expect(takenBack).toEqual([]);
    expect(await stateOf('a')).toBe('withdrawn');
  });

  test('what the server has, or may have, is asked back from it', async () => {
    await put(entry('a', { state: 'sent', answer: taken('a').answer }), entry('b', { shipment: 'k', attempts: 1 }));
    await withdrawRecord(openApp(), 'a');
    await withdrawRecord(openApp(), 'b');
    await flush(openApp(), 'keeper');
    expect(takenBack.sort()).toEqual(['a', 'b']);
    expect(await stateOf('b')).toBe('withdrawn');
  });

  test('an undo while the answer is on its way is not forgotten', async () => {
    await put(entry('a', { at: at(-600) }), entry('b', { at: at(-600) }));
    answerEntries = (ids) => {
      stored.set('a', JSON.stringify({ ...JSON.parse(stored.get('a') ?? '{}'), withdrawWanted: true }));
      return ids.map(taken);
    };
    await flush(openApp(), 'keeper');
    expect(takenBack).toEqual(['a']);
    expect(await stateOf('a')).toBe('withdrawn');
  });

  test('an undo that the server refuses stays in sight, and the weighing stands', async () => {
    const refusing = {
      ...openApp(),
      courier: {
        ...courier,
        takeBack: async () => {
          throw new CallRefused('collection.lot-used', 409, '', {});
        },
      },
    };
    await put(entry('a', { state: 'sent', answer: taken('a').answer, withdrawWanted: true }));
    await flush(refusing, 'keeper');
    expect((await openApp().shelf.all())[0]).toMatchObject({
      state: 'attention',
      withdrawWanted: false,
      problem: { code: 'collection.lot-used' },
    });
  });

  test.each([
    ['offline', 0, 'waiting'],
    ['fault', 503, 'waiting'],
    ['permission.missing', 403, 'withdrawn'],
  ] as const)('an undo while a sending comes to nothing (%s) is not forgotten', async (code, status, state) => {
    await put(entry('a', { at: at(-600) }));
    answerEntries = () => {
      stored.set('a', JSON.stringify({ ...JSON.parse(stored.get('a') ?? '{}'), withdrawWanted: true }));
      throw new CallRefused(code, status, '', {});
    };
    await flush(openApp(), 'keeper');
    expect(await stateOf('a')).toBe(state);
    expect((await openApp().shelf.all())[0]?.withdrawWanted).toBe(state === 'waiting');
  });

  test('is offered for ten minutes, also when a sending failed and nobody knows whether it arrived', () => {
    const now = (seconds: number): Date => new Date(START + seconds * 1000);
    expect(mayWithdraw(entry('a'), now(599))).toBe(true);
    expect(mayWithdraw(entry('a'), now(600))).toBe(false);
    expect(mayWithdraw(entry('a', { attempts: 1 }), now(60))).toBe(true);
    expect(mayWithdraw(entry('a', { attempts: 1, withdrawWanted: true }), now(60))).toBe(false);
    expect(mayWithdraw(entry('a', { state: 'sent', answer: taken('a').answer }), now(60))).toBe(true);
    expect(mayWithdraw(scan('s'), now(1))).toBe(false);
  });

  test('is offered for ten minutes more after a weighing came late', () => {
    const { answer } = taken('a');
    const late = entry('a', { state: 'sent', answer: answer && { ...answer, undoUntil: at(7800) } });
    expect(mayWithdraw(late, new Date(START + 7799_000))).toBe(true);
    expect(mayWithdraw(late, new Date(START + 7800_000))).toBe(false);
  });
});

test('what the server has is forgotten after a month, what it has not never', async () => {
  await put(entry('a', { state: 'sent' }), entry('b'), entry('c', { state: 'attention' }));
  clock = START + 31 * 24 * 3_600_000;
  await prune(openApp());
  expect([...stored.keys()]).toEqual(['b', 'c']);
});
