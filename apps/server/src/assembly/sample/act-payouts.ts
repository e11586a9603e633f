import { newId } from '#kernel/ids.ts';
import { householdOf } from '#modules/merchants/index.ts';
import { payHousehold } from '#modules/settlement/index.ts';
import { COUNTY } from './known.ts';
import { act, theHouse, type Stage } from './stage.ts';

const FRIDAY = 5;
const HOUR = 16;

/** On Fridays the stations pay out in cash what consigned goods have brought; one household in five comes another week. */
export function planPayouts(stage: Stage, sampleDay: string, weekday: number): void {
  if (weekday !== FRIDAY) return;
  stage.agenda.plan(stage.calendar.at(sampleDay, HOUR), async (at) => {
    await stage.settle();
    for (const { householdId, dueFen } of await dues(stage)) {
      if (stage.chance.share() < 0.2) continue;
      const household = await householdOf(stage.house.db, COUNTY, householdId);
      if (household === undefined) continue;
      await act(stage, theHouse(at), (tx, actor) =>
        payHousehold(tx, actor, {
          county: COUNTY,
          id: newId(),
          householdId,
          amountFen: dueFen,
          way: 'cash',
          siteId: household.stationId,
        }),
      );
    }
  });
}

async function dues({ house }: Stage): Promise<{ householdId: string; dueFen: number }[]> {
  const rows = await house.db
    .selectFrom('ledger.vPayable')
    .select(['ownerId', 'balanceFen'])
    .where('county', '=', COUNTY)
    .where('ownerKind', '=', 'household')
    .where('balanceFen', '>', 0)
    .orderBy('ownerId')
    .execute();
  return rows.map(({ ownerId, balanceFen }) => ({ householdId: ownerId ?? '', dueFen: balanceFen ?? 0 }));
}
