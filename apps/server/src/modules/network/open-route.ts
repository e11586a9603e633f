import type { RouteBody } from '@shanhuo/contract/network/index';
import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import type { Tx } from '#kernel/transaction.ts';
import { mustBeDriveable } from './check-route.ts';
import { insertRoute, insertStops } from './route-store.ts';

export interface OpenRoute extends RouteBody {
  readonly id?: string;
  readonly county: number;
}

/** Opens a trunk route of the county with its stops in order. Refuses `route.code-taken` and what nobody can drive. */
export async function openRoute(tx: Tx, actor: Actor, command: OpenRoute): Promise<{ readonly id: string }> {
  const { id = newId(), county, code, name, nameEn = null, carrierId = null, weekdays, backAt = null, state } = command;
  mustHold(actor, 'network.manage', { county, regionCode: String(county) });
  await mustBeDriveable(tx, county, command);
  const row = {
    county,
    id,
    code,
    name,
    nameEn,
    carrierId,
    weekdays: weekdays.toSorted((a, b) => a - b),
    backAt,
    state,
  };
  refuseUnless(await insertRoute(tx, row), 'route.code-taken', { code });
  await insertStops(tx, county, id, command.stops);
  note(tx, actor, { county, action: 'network.open-route', subject: 'route', subjectId: id, detail: { code } });
  return { id };
}
