import { validate } from '@shanhuo/provenance';
import type { House } from '#kernel/house.ts';
import { inTransaction, together, type Tx } from '#kernel/transaction.ts';
import { signCheckpoint } from './checkpoint.ts';
import { documentOf, leafOf, withIds } from './document.ts';
import { keyOf, type Fact } from './fact.ts';
import { readFacts } from './fact-store.ts';
import { countiesOnRecord, freshRows, type Fresh, type Since } from './fresh.ts';
import {
  beginLog,
  findLog,
  insertLeaves,
  findCheckpoint,
  lockLog,
  putCheckpoint,
  saltsOf,
  type Leaf,
} from './log-store.ts';
import { domainOf, namesOf, type Names } from './names.ts';
import { tellable } from './recorded.ts';
import { newSalt } from './sealed.ts';
import { reopenLog } from './tiles.ts';

/** So few that a request never waits long for a turn. */
const BATCH = 200;
/** Of one county in one run: what is left over is taken in a minute later. */
const BATCHES = 20;

/** Takes what is new in every county's record into its log, at most so much in a run. */
export async function appendAll(house: House, since: Since = 'last'): Promise<void> {
  for (const county of await countiesOnRecord(house.db)) {
    for (let run = 0; run < BATCHES; run += 1) if (!(await appendFresh(house, county, since))) break;
  }
}

/**
 * Takes one batch of new rows into a county's log and signs its new size, all in one transaction: a log never has an entry
 * without its row, nor a size without its signature. Whoever comes at the same time waits and finds less to do. Answers
 * whether there may be more to take in at once: rows that wait fill up a batch and must not hold up what comes after.
 */
export async function appendFresh(house: House, county: number, since: Since = 'last'): Promise<boolean> {
  const { clock, config, logSigner } = house;
  return inTransaction(house.db, async (tx) => {
    await lockLog(tx, county);
    const at = clock.now();
    const fresh = await freshRows(tx, county, since, BATCH);
    if (fresh.length === 0) return false;
    const domain = domainOf(config.publicUrl);
    const log =
      (await findLog(tx, county)) ??
      (await beginLog(tx, { county, domain, origin: `${domain}/log/${county}`, begunAt: at }));
    const size = (await findCheckpoint(tx, county))?.size ?? 0;
    const entries = await entriesOf(tx, county, namesOf(log.domain), fresh, at);
    if (entries.length === 0) return false;

    const tiles = await reopenLog(tx, county, size);
    const leaves = entries.map(({ hash, ...entry }): Leaf => ({ ...entry, position: tiles.log.append(hash) }));
    await tiles.keep();
    await together(tx, [insertLeaves(county, leaves)]);
    const note = signCheckpoint(log.origin, logSigner, size + leaves.length, tiles.log.root());
    await putCheckpoint(tx, county, { size: size + leaves.length, note, at });
    return fresh.length === BATCH;
  });
}

type Entry = Omit<Leaf, 'position'> & { readonly hash: Uint8Array };

/**
 * What the log takes in of these rows. A row that makes no valid event yet, as one of a clock that runs ahead, waits, and so
 * does one that makes none at all, as of a code that is no identifier: nothing else waits for it.
 */
async function entriesOf(tx: Tx, county: number, names: Names, fresh: readonly Fresh[], at: Date): Promise<Entry[]> {
  const facts = await readFacts(tx, county, fresh);
  const told = fresh.flatMap((row) => {
    const fact = facts.get(keyOf(row));
    return fact === undefined ? [] : [{ row, fact }];
  });
  const saltFor = await saltsFor(tx, county, told);
  const salted = told.flatMap(({ row, fact }) => {
    const salt = saltFor(row, fact);
    const event = salt === undefined ? null : tellable(fact, { salt, recordedAt: at }, names);
    return salt === undefined || event === null ? [] : [{ row, salt, event }];
  });
  const events = withIds(
    names,
    salted.map(({ event }) => event),
  );
  return salted.flatMap(({ row, salt }, index): Entry[] => {
    const event = events[index];
    if (event === undefined || !validate(documentOf(names, [event], at), { now: at.getTime() }).valid) return [];
    return [{ ...row, salt, recordedAt: at, hash: leafOf(event) }];
  });
}

/** A salt of its own for each row; what declares a step wrong tells that step again, so it has the step's. */
async function saltsFor(tx: Tx, county: number, told: readonly { readonly row: Fresh; readonly fact: Fact }[]) {
  const own = new Map(told.map(({ row }) => [keyOf(row), newSalt()]));
  const declared = told.flatMap(({ fact }) => (fact.source === 'void' ? [fact.stepId] : []));
  const before = await saltsOf(tx, county, declared);
  return (row: Fresh, fact: Fact): Buffer | undefined =>
    fact.source === 'void'
      ? (own.get(keyOf({ source: 'step', sourceId: fact.stepId })) ?? before.get(fact.stepId))
      : own.get(keyOf(row));
}
