import { computed } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

/** The settlement of an order, where there is one and the reader may see it. */
export function useOrderMoney(order: () => { readonly id: string; readonly number: string }) {
  const session = useSession();
  const params = { county: session.county };
  const maySeeSettlement = session.may('settlement.see');
  const one = useRecord(
    () => (maySeeSettlement ? order().number : null),
    (q) => call(endpoints.settlement.listSettlements, { params, query: { q } }),
  );
  const settlement = computed(() => one.record.value?.items.find(({ orderId }) => orderId === order().id) ?? null);
  return { settlement, maySeeSettlement, maySeePayment: session.may('payment.see') };
}
