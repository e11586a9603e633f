import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';

/** Every share of one settlement, with the proof that they add up to its total. */
export function useShares(id: () => string | null) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (settlementId) =>
    call(endpoints.settlement.getSettlement, { params: { county, id: settlementId } }),
  );
  const sumFen = computed(() => (one.record.value?.shares ?? []).reduce((sum, { amountFen }) => sum + amountFen, 0));
  const addsUp = computed(() => one.record.value?.settlement.totalFen === sumFen.value);
  const tab = ref('shares');
  watch(id, () => (tab.value = 'shares'));
  const tabs = computed(() => [
    { name: 'shares', label: t('settlements.parts') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  return { ...one, tab, tabs, sumFen, addsUp, maySeePayment: session.may('payment.see') };
}
