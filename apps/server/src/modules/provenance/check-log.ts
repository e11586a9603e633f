import { rootAt } from '@shanhuo/provenance';
import type { Static } from 'typebox';
import type { AnswerOf } from '@shanhuo/contract';
import type { Disagreement as DisagreementShape, provenanceEndpoints } from '@shanhuo/contract/provenance/index';
import type { Db } from '#kernel/database.ts';
import type { LogSigner } from '#kernel/log-signer.ts';
import { traceScope } from '#modules/quality/index.ts';
import { openCheckpoint } from './checkpoint.ts';
import { codesOf } from './codes-of.ts';
import { leafOf, tree } from './document.ts';
import { mustOpenLog, type OpenLog } from './log-head.ts';
import { leavesBetween, leavesOf, type Leaf } from './log-store.ts';
import { namesOf } from './names.ts';
import { recordedEvents, type Recorded } from './recorded.ts';
import { hashesAt, hashIn, isMissingTile, rootOfTile, tileAt, withTiles } from './tiles.ts';

type Checked = AnswerOf<typeof provenanceEndpoints.check>;
type Disagreement = Static<typeof DisagreementShape>;

/** Four tiles: whole tiles, so that each can be checked against the level above. */
const PAGE = 1024;
const TILE = 256;

export interface CheckLog {
  readonly county: number;
  readonly from?: number | undefined;
  readonly code?: string | undefined;
  readonly at: Date;
}

/**
 * Computes events and hashes anew from the county's record and says what does not agree with the log: a page of the whole
 * log, or one code with all it was made of. Refuses `log.empty` and `trace.unknown`.
 */
export async function checkLog(db: Db, signer: LogSigner, asked: CheckLog): Promise<Checked> {
  const open = await mustOpenLog(db, signer, asked.county);
  return asked.code === undefined
    ? checkPage(db, signer, open, asked.from ?? 0, asked.at)
    : checkCode(db, open, asked.code, asked.at);
}

async function checkCode(db: Db, open: OpenLog, code: string, at: Date): Promise<Checked> {
  const { county } = open.log;
  const scope = await traceScope(db, { code, county, language: 'zh' });
  const leaves = (await leavesOf(db, county, scope)).filter(({ position }) => position < open.head.size);
  const held = await hashesAt(
    db,
    county,
    leaves.map(({ position }) => position),
  );
  const disagreements = await disagreementsOf(db, open, leaves, held);
  return { checked: leaves.length, next: null, disagreements, rootAgrees: null, at: at.toISOString() };
}

async function checkPage(db: Db, signer: LogSigner, open: OpenLog, asked: number, at: Date): Promise<Checked> {
  const { size } = open.head;
  const { county } = open.log;
  const from = Math.min(asked - (asked % PAGE), size);
  const until = Math.min(from + PAGE, size);
  const leaves = await leavesBetween(db, county, from, until);
  const positions = Array.from({ length: until - from }, (_, at) => from + at);
  const held = await hashesAt(db, county, positions);
  const disagreements = [
    ...(await disagreementsOf(db, open, leaves, held)),
    ...entriesGone(leaves, positions),
    ...(await tilesDamaged(db, county, from, until, held)),
  ].toSorted((a, b) => a.position - b.position);
  const isLast = until === size;
  return {
    checked: until - from,
    next: isLast ? null : until,
    disagreements,
    rootAgrees: isLast ? await rootAgrees(db, signer, open) : null,
    at: at.toISOString(),
  };
}

async function disagreementsOf(
  db: Db,
  { log }: OpenLog,
  leaves: readonly Leaf[],
  held: ReadonlyMap<number, Uint8Array>,
): Promise<Disagreement[]> {
  const recorded = await recordedEvents(db, log.county, namesOf(log.domain), leaves);
  const wrong = recorded.filter(({ event, leaf }) => {
    const hash = held.get(leaf.position);
    return event === null || hash === undefined || Buffer.compare(leafOf(event), hash) !== 0;
  });
  const codes = await codesOf(db, log.county, {
    lotIds: wrong.flatMap(({ leaf }) => leaf.lotId ?? []),
    parcelIds: wrong.flatMap(({ leaf }) => leaf.parcelId ?? []),
  });
  return wrong.map((one) => ({
    ...told(one, codes),
    kind: held.has(one.leaf.position) ? (one.fact === null ? 'gone' : 'changed') : 'log-damaged',
  }));
}

function told({ leaf, fact }: Recorded, codes: ReadonlyMap<string, string>): Omit<Disagreement, 'kind'> {
  const { position, source, lotId, parcelId } = leaf;
  const step = fact?.source === 'void' ? fact.step : fact;
  return {
    position,
    source,
    step: step?.source === 'step' ? step.kind : step?.source === 'certificate' ? step.word : null,
    lotId,
    lotCode: codes.get(lotId ?? '') ?? null,
    parcelId,
    parcelCode: codes.get(parcelId ?? '') ?? null,
    certificateId: fact?.source === 'certificate' ? fact.certificateId : null,
    at: fact?.at.toISOString() ?? null,
    recordedAt: leaf.recordedAt.toISOString(),
  };
}

const damaged = (position: number): Disagreement => ({
  kind: 'log-damaged',
  position,
  source: null,
  step: null,
  lotId: null,
  lotCode: null,
  parcelId: null,
  parcelCode: null,
  certificateId: null,
  at: null,
  recordedAt: null,
});

/** Positions whose entry somebody took out of the log's table. */
function entriesGone(leaves: readonly Leaf[], positions: readonly number[]): Disagreement[] {
  const there = new Set(leaves.map(({ position }) => position));
  return positions.filter((position) => !there.has(position)).map(damaged);
}

/** Whole tiles whose hashes don't come to what stands for them one level up. */
async function tilesDamaged(
  db: Db,
  county: number,
  from: number,
  until: number,
  held: ReadonlyMap<number, Uint8Array>,
): Promise<Disagreement[]> {
  const found: Disagreement[] = [];
  for (let start = from; start + TILE <= until; start += TILE) {
    const hashes = Array.from({ length: TILE }, (_, at) => held.get(start + at) ?? new Uint8Array(32));
    const index = start / TILE;
    const above = hashIn(await tileAt(db, county, 1, Math.floor(index / TILE)), index);
    if (above === null || Buffer.compare(rootOfTile(Buffer.concat(hashes)), above) !== 0) found.push(damaged(start));
  }
  return found;
}

/** Whether the checkpoint is ours and the tree comes to the root that it signs. */
async function rootAgrees(db: Db, signer: LogSigner, { log, head }: OpenLog): Promise<boolean> {
  const checkpoint = openCheckpoint(head.checkpoint, log.origin, signer);
  if (checkpoint === null || checkpoint.size !== head.size) return false;
  try {
    const root = await withTiles(db, log.county, (store) => rootAt(tree, store, head.size));
    return Buffer.compare(root, checkpoint.root) === 0;
  } catch (error) {
    if (isMissingTile(error)) return false;
    throw error;
  }
}
