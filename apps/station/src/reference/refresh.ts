import { allPages } from '@shanhuo/contract/all-pages';
import { collectionEndpoints } from '@shanhuo/contract/collection/endpoints';
import { merchantsEndpoints } from '@shanhuo/contract/merchants/endpoints';
import { networkEndpoints } from '@shanhuo/contract/network/endpoints';
import { pricingEndpoints } from '@shanhuo/contract/pricing/endpoints';
import { roundsEndpoints } from '@shanhuo/contract/rounds/endpoints';
import { dayKey } from '@shanhuo/face';
import { watch } from 'vue';
import { call } from '../api/call.ts';
import { keepReader } from '../camera/decode.ts';
import { workerInCharge } from '../shell/use-update.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useSession } from '../session/session.ts';
import { takeOver, type Board } from './reference.ts';
import type { Bought } from './buyers.ts';

const DAY_MS = 24 * 3_600_000;
/** Prices may be announced for the days to come; a phone that stays in the gorge takes them along. */
const DAYS_AHEAD = 3;

/**
 * Reads everything that work without a network needs, part by part, so that a broken connection still leaves the parts
 * that came through. Throws what the last failing part threw.
 */
async function readReference(): Promise<void> {
  const { county, collects, place } = useSession();
  const at = { params: { county } };
  const parts: (() => Promise<void>)[] = [
    async () =>
      takeOver({
        sites: await allPages((page) => call(networkEndpoints.listSites, { ...at, query: page })),
      }),
    async () => {
      const { items } = await call(networkEndpoints.listRoutes, at);
      return takeOver({ routes: items.filter(({ state }) => state === 'active') });
    },
  ];
  if (useSession().may('rounds.drive')) parts.push(readRuns);
  if (collects && place !== null) {
    const stationId = place.id;
    parts.push(
      async () => takeOver({ boards: await readBoards(county) }),
      async () =>
        takeOver({
          households: await allPages((page) =>
            call(merchantsEndpoints.listHouseholds, { ...at, query: { ...page, stationId } }),
          ),
        }),
      async () => takeOver({ bought: await readBought(county, stationId) }),
      async () =>
        takeOver({
          buyers: (await call(collectionEndpoints.listBuyers, { ...at, query: { stationId } })).items,
        }),
      keepPictures,
    );
  }
  parts.push(keepReader);
  let failure: unknown = null;
  for (const part of parts) {
    await part().catch((error: unknown) => {
      failure = error;
    });
  }
  if (failure !== null) throw failure;
  await takeOver({ readAt: new Date().toISOString() });
}

/** Today's and tomorrow's: a driver who starts early in the gorge has them along. */
export async function readRuns(): Promise<void> {
  const params = { county: useSession().county };
  const days = [0, 1].map((ahead) => dayKey(Date.now() + ahead * DAY_MS));
  const read = await Promise.all(days.map((day) => call(roundsEndpoints.listMyRuns, { params, query: { day } })));
  await takeOver({ runs: read.flatMap(({ items }) => items), runsReadAt: new Date().toISOString() });
}

let running: Promise<void> | null = null;

/** One reading at a time: who asks in the middle of it waits for the same. */
export function refreshReference(): Promise<void> {
  running ??= readReference().finally(() => {
    running = null;
  });
  return running;
}

/** A weighing came back because its price has changed: the next one must not. */
export function refreshOnNewPrice(): void {
  const queue = useQueue();
  watch(
    () => queue.entries.filter(({ problem }) => problem?.code === 'collection.price-changed').length,
    (count, before) => {
      if (count > before) void refreshReference().catch(() => undefined);
    },
  );
}

async function readBoards(county: number): Promise<Board[]> {
  const boards: Board[] = [];
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = dayKey(Date.now() + ahead * DAY_MS);
    const board = await call(pricingEndpoints.seeBoard, { params: { county }, query: { day } });
    boards.push(board);
    // Nothing announced for today yet: the last board is shown, as old.
    if (ahead === 0 && board.items.length === 0 && board.lastDay !== null) {
      boards.push(await call(pricingEndpoints.seeBoard, { params: { county }, query: { day: board.lastDay } }));
    }
  }
  return boards;
}

async function readBought(county: number, stationId: string): Promise<Bought[]> {
  const { items } = await call(collectionEndpoints.listEntries, {
    params: { county },
    query: { stationId, state: 'valid', limit: 200 },
  });
  return items.map(({ productId, grade, householdId, merchantId, happenedAt }) => ({
    productId,
    grade,
    householdId,
    merchantId,
    happenedAt,
  }));
}

/** The service worker keeps what is fetched, so a keeper sees the drawings without a network too. */
async function keepPictures(): Promise<void> {
  await workerInCharge();
  const { county } = useSession();
  const { items } = await call(pricingEndpoints.seeBoard, { params: { county }, query: {} });
  const motifs = new Set(items.map(({ motif }) => motif));
  await Promise.allSettled([...motifs].map((motif) => fetch(`/pictures/${motif}.svg`)));
}
