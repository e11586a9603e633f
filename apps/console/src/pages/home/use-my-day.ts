import { computed, onMounted, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type Permission } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { jobs } from '../../navigation.ts';
import { useSession } from '../../session/session.ts';

/** What a merchant's clerk, an accountant or a regulator does daily, when the county's figures aren't theirs. */
const daily = ['orders', 'packing', 'offers', 'parcels', 'settlements', 'payables', 'collections', 'lots', 'merchants'];
const LOOKED_AT = 200;

interface Waiting {
  readonly name: string;
  readonly path: string;
  readonly permission: Permission;
  readonly count: () => Promise<{ readonly count: number; readonly isMore: boolean }>;
}

/** Work that waits for this person, counted; what nobody waits for is not shown. */
export function useMyDay() {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const listed = async (asked: Promise<{ items: unknown[]; next: string | null }>) => {
    const { items, next } = await asked;
    return { count: items.length, isMore: next !== null };
  };
  const limit = LOOKED_AT;
  const waiting: readonly Waiting[] = [
    {
      name: 'dispatch',
      path: '/orders?state=paid',
      permission: 'logistics.dispatch',
      count: () => listed(call(endpoints.ordering.listOrders, { params, query: { state: 'paid', limit } })),
    },
    {
      name: 'pickUp',
      path: '/parcels?state=created',
      permission: 'logistics.dispatch',
      count: () => listed(call(endpoints.logistics.listParcels, { params, query: { state: 'created', limit } })),
    },
    {
      name: 'exceptions',
      path: '/parcels?exceptions=true',
      permission: 'network.manage',
      count: () => listed(call(endpoints.logistics.listParcels, { params, query: { exceptions: true, limit } })),
    },
    {
      name: 'lots',
      path: '/lots?state=open',
      permission: 'packing.pack',
      count: () => listed(call(endpoints.quality.listLots, { params, query: { state: 'open', limit } })),
    },
    {
      name: 'drafts',
      path: '/offers?state=draft',
      permission: 'listing.offer',
      count: () => listed(call(endpoints.listing.listMyOffers, { params, query: { state: 'draft', limit } })),
    },
    {
      name: 'failed',
      path: '/payments?failed=true',
      permission: 'payment.reconcile',
      count: () => listed(call(endpoints.payment.listPayments, { params, query: { failed: true, limit } })),
    },
    {
      name: 'pay',
      path: '/payables',
      permission: 'settlement.pay-household',
      count: () => listed(call(endpoints.settlement.listPayables, { params, query: { limit } })),
    },
    {
      name: 'approve',
      path: '/merchants?state=applied',
      permission: 'merchants.approve',
      count: () => listed(call(endpoints.merchants.listMerchants, { params, query: { state: 'applied', limit } })),
    },
  ];
  const todo = shallowRef<{ name: string; path: string; count: string }[]>([]);
  onMounted(async () => {
    const mine = waiting.filter(({ permission }) => session.may(permission));
    const counted = await Promise.all(
      mine.map(async (one) => ({ ...one, ...(await one.count().catch(() => ({ count: 0, isMore: false }))) })),
    );
    todo.value = counted
      .filter(({ count }) => count > 0)
      .map(({ name, path, count, isMore }) => ({
        name,
        path,
        count: isMore ? t('myDay.atLeast', { count }) : String(count),
      }));
  });
  const tasks = computed(() =>
    daily
      .flatMap((name) => jobs.find((job) => job.name === name) ?? [])
      .filter(({ permissions }) => permissions.some((permission) => session.may(permission)))
      .slice(0, 6),
  );
  return { todo, tasks };
}
