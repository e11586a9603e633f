import { reconcile } from '#modules/payment/index.ts';
import { COUNTY } from './known.ts';
import { hoursAfter, somebody, type Stage } from './stage.ts';

const HOURS_TO_NEXT_MORNING = 33.2;

/** Every morning the settlement clerk compares the provider's bill of the day before with the books. */
export function planReconciliation(stage: Stage, sampleDay: string): void {
  const compared = stage.calendar.day(sampleDay);
  stage.agenda.plan(hoursAfter(stage.calendar.at(sampleDay, 0), HOURS_TO_NEXT_MORNING), async (at) => {
    const clerk = somebody(stage, 'settlement', at, {
      role: 'settlement-clerk',
      organisationId: null,
      regionCode: String(COUNTY),
    });
    await stage.settle();
    await reconcile(stage.house, clerk, { county: COUNTY, day: compared });
  });
}
