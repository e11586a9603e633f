import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { actionsAt, type ScanAction } from '../parcels/scan-actions.ts';
import { useWorkplace } from '../parcels/use-workplace.ts';
import { useSession } from '../session/session.ts';

export interface Tile {
  readonly to: string;
  /** One character, large enough to be known by its shape. */
  readonly seal: string;
  readonly word: string;
  readonly hint: string;
}

/** What one does all day, most first: a keeper collects; at a hub or on the road one scans. */
export function useTiles() {
  const { t } = useI18n();
  const session = useSession();
  const workplace = useWorkplace();
  const tile = (to: string, name: string): Tile => ({
    to,
    seal: t(`home.tile.${name}.sign`),
    word: t(`home.tile.${name}.word`),
    hint: t(`home.tile.${name}.hint`),
  });
  const scanTile = (action: ScanAction): Tile => ({
    to: `/parcels/scan/${action}`,
    seal: t(`parcels.seal.${action}`),
    word: t(`parcels.action.${action}`),
    hint: t(session.isDriver ? 'parcels.driverHint' : `parcels.actionHint.${action}`),
  });
  return computed((): Tile[] => {
    if (session.collects) {
      const cash = session.may('ordering.confirm-offline') ? [tile('/orders', 'assist')] : [];
      return [tile('/collect', 'collect'), tile('/parcels', 'parcels'), ...cash];
    }
    const actions = actionsAt(workplace.site.value?.kind, session.isDriver);
    const runs = session.may('rounds.drive') ? [tile('/runs', 'runs')] : [];
    return [...runs, ...actions.map(scanTile), tile('/parcels', session.isDriver ? 'onBoard' : 'look')];
  });
}
