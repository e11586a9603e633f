import { mustHold, type Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#kernel/transaction.ts';
import { insertRoute } from './route-store.ts';

export interface OpenRoute {
  readonly id?: string;
  readonly county: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
  /** The organisation that drives it. */
  readonly carrierId?: string | null;
  /** 1 = Monday. */
  readonly weekdays: readonly number[];
  /** Back at the centre, HH:mm county time. */
  readonly backAt?: string | null;
  /** In driving order; at least one. */
  readonly stops: readonly { readonly siteId: string; readonly arrivesAt?: string | null }[];
}

/** Opens a trunk route of the county with its stops in order. */
export async function openRoute(tx: Tx, actor: Actor, command: OpenRoute): Promise<{ readonly id: string }> {
  const { id = newId(), county, code, name, nameEn = null, carrierId = null, backAt = null } = command;
  mustHold(actor, 'network.manage', { county, regionCode: String(county) });
  await insertRoute(
    tx,
    { county, id, code, name, nameEn, carrierId, weekdays: [...command.weekdays], backAt },
    command.stops.map(({ siteId, arrivesAt = null }, index) => ({
      county,
      routeId: id,
      seq: index + 1,
      siteId,
      arrivesAt,
    })),
  );
  note(tx, actor, { county, action: 'network.open-route', subject: 'route', subjectId: id, detail: { code } });
  return { id };
}
