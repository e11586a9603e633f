import type { RouteBody } from '@shanhuo/contract/network/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { mustBeDriveable } from './check-route.ts';
import { dropStops, findRouteByCode, insertStops, updateRoute } from './route-store.ts';

export interface ChangeRoute extends RouteBody {
  readonly county: number;
  readonly id: string;
}

/** Replaces what is known about a trunk route, its stops too. Refuses `route.code-taken` and what nobody can drive. */
export async function changeRoute(tx: Tx, actor: Actor, { county, id, ...body }: ChangeRoute): Promise<void> {
  mustHold(actor, 'network.manage', { county, regionCode: String(county) });
  await mustBeDriveable(tx, county, body);
  const { code, name, nameEn = null, carrierId = null, weekdays, backAt = null, state, stops } = body;
  const holder = await findRouteByCode(tx, county, code);
  refuseUnless(holder === undefined || holder.id === id, 'route.code-taken', { code });
  await updateRoute(tx, county, id, {
    code,
    name,
    nameEn,
    carrierId,
    weekdays: weekdays.toSorted((a, b) => a - b),
    backAt,
    state,
  });
  await dropStops(tx, county, id);
  await insertStops(tx, county, id, stops);
  note(tx, actor, { county, action: 'network.change-route', subject: 'route', subjectId: id, detail: { code, state } });
}
