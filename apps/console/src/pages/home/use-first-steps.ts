import { computed, onMounted, shallowRef } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useSession } from '../../session/session.ts';

/** What a county needs before the first harvest is weighed, in the order in which one thing wants the other. */
export const firstSteps = [
  'centre',
  'hubs',
  'stations',
  'people',
  'merchants',
  'routes',
  'products',
  'shares',
  'prices',
] as const;
type StepName = (typeof firstSteps)[number];

const pathOf: Readonly<Record<StepName, string>> = {
  centre: '/stations',
  hubs: '/stations',
  stations: '/stations',
  merchants: '/merchants',
  people: '/people',
  routes: '/stations?route=',
  products: '/products',
  shares: '/shares',
  prices: '/prices',
};

export interface FirstStep {
  readonly name: StepName;
  readonly isDone: boolean;
  /** Where it is done. */
  readonly path: string;
}

/**
 * How far a new county has come: asked from what there is, and never again once all is there. Only for those who set a
 * county up: the officer, and the operator without the step that is the officer's alone.
 */
export function useFirstSteps() {
  const session = useSession();
  const { county } = session;
  const params = { county };
  const mine = firstSteps.filter((name) => name !== 'people' || session.may('accounts.see-people'));
  const key = `shanhuo.begun.${county}.${mine.length}`;
  const done = shallowRef<ReadonlySet<StepName> | null>(null);
  const isAny = async (read: Promise<{ readonly items: readonly unknown[] }>, least = 1): Promise<boolean> =>
    (await read).items.length >= least;
  const one = { limit: 1 } as const;
  const site = (kind: 'county-centre' | 'township-hub' | 'village-station') =>
    isAny(call(endpoints.network.listSites, { params, query: { ...one, kind } }));
  const asks: Readonly<Record<StepName, () => Promise<boolean>>> = {
    centre: () => site('county-centre'),
    hubs: () => site('township-hub'),
    stations: () => site('village-station'),
    merchants: () => isAny(call(endpoints.merchants.listMerchants, { params, query: { ...one, state: 'active' } })),
    // Whoever began the county, and somebody beside them.
    people: () => isAny(call(endpoints.accounts.listPeople, { params, query: { limit: 2 } }), 2),
    routes: () => isAny(call(endpoints.network.listRoutes, { params })),
    products: () => isAny(call(endpoints.catalog.listProducts, { params, query: one })),
    shares: () => isAny(call(endpoints.pricing.listShareRules, { params })),
    prices: () => isAny(call(endpoints.pricing.seeBoard, { params, query: {} })),
  };
  onMounted(async () => {
    if (!session.may('network.manage') || localStorage.getItem(key) !== null) return;
    const answers = await Promise.all(mine.map(async (name) => [name, await asks[name]().catch(() => null)] as const));
    // Who can't be asked, for want of a network or of a permission, is not said to be missing.
    if (answers.some(([, is]) => is === null)) return;
    const there = new Set(answers.filter(([, is]) => is === true).map(([name]) => name));
    if (there.size === mine.length) localStorage.setItem(key, 'all');
    else done.value = there;
  });
  const steps = computed((): FirstStep[] => {
    const there = done.value;
    if (there === null) return [];
    return mine.map((name) => ({ name, isDone: there.has(name), path: pathOf[name] }));
  });
  return { steps };
}
