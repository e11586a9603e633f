import type { House } from '#kernel/house.ts';
import { inTransaction } from '#kernel/transaction.ts';
import { sealAllNotes } from '#kernel/audit-seal.ts';
import type { Relay } from '../relay.ts';
import { loadXianfeng } from '../../../../../samples/xianfeng/index.ts';
import { noTroubles } from './troubles.ts';
import { agenda } from './agenda.ts';
import { calendar } from './calendar.ts';
import { nothingKnown } from './known.ts';
import { liveSixWeeks } from './live-six-weeks.ts';
import { loadGoods, loadShares } from './load-goods.ts';
import { loadPeople } from './load-people.ts';
import { loadNetwork, loadPlaces, loadRoutes, loadVehicles } from './load-places.ts';
import { loadAccounts, loadHouseholds, loadMerchants, loadOrganisations } from './load-sellers.ts';
import { random } from './random.ts';
import { theHouse, type Stage } from './stage.ts';

/** Whether no county has been loaded yet: the places of the nation end at its counties, a county brings its townships. */
export const isEmpty = async ({ db }: House): Promise<boolean> =>
  (await db.selectFrom('regions.region').select('code').where('level', '=', 'township').limit(1).executeTakeFirst()) ===
  undefined;

/**
 * Loads the sample county: its register in one transaction, then six weeks of life through the use cases. Answers how
 * many acts those were.
 */
export async function loadSample(
  house: House,
  clock: { at: Date },
  relay: Pick<Relay, 'drain'>,
  say: (line: string) => void,
) {
  const sample = loadXianfeng();
  const known = nothingKnown();
  const now = clock.at;
  const days = calendar(sample.historyPlan.period.to, now);
  await inTransaction(house.db, async (tx) => {
    const actor = theHouse(days.at(sample.historyPlan.period.from, 0));
    await loadPlaces(tx, actor, sample);
    await loadNetwork(tx, actor, sample, known);
    await loadOrganisations(tx, actor, sample, known);
    await loadHouseholds(tx, actor, sample, known, house.cipher);
    await loadMerchants(tx, actor, sample, known);
    await loadAccounts(tx, actor, sample, known, house.cipher);
    await loadRoutes(tx, actor, sample, known);
    await loadVehicles(tx, actor, sample, known);
    await loadPeople(tx, actor, sample, known, house.cipher);
    await loadGoods(tx, actor, sample, known);
    await loadShares(tx, actor);
  });
  say('The county’s register is loaded; living six weeks through the use cases …');
  const stage: Stage = {
    house,
    sample,
    known,
    calendar: days,
    chance: random(sample.historyPlan.seed),
    troubles: noTroubles(),
    agenda: agenda(),
    onBoard: new Set(),
    clock,
    end: now,
    settle: relay.drain,
  };
  const acts = await liveSixWeeks(stage, say);
  await sealAllNotes(house.db, now);
  return acts;
}
