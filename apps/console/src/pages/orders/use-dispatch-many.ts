import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { addressOf, call, CallRefused } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';

interface Waiting {
  readonly id: string;
  readonly number: string;
  readonly waitingMerchantIds: readonly string[];
}

/** Several orders sent one after the other; what can't be sent is told by its number, and the others go out. */
export function useDispatchMany(done: () => Promise<void>) {
  const { t } = useI18n();
  const { county } = useSession();
  const picked = shallowRef<readonly Waiting[]>([]);
  /** Parcels that came to be, for their labels. */
  const parcelIds = ref<string[]>([]);
  const refused = ref<{ number: string; reason: string }[]>([]);
  const work = useTask(
    async () => {
      parcelIds.value = [];
      refused.value = [];
      for (const { id, number, waitingMerchantIds } of picked.value) {
        for (const merchantId of waitingMerchantIds) {
          try {
            const key = `dispatch-${id}-${merchantId}`;
            const sent = await call(
              endpoints.ordering.dispatchOrder,
              { params: { county, id }, body: { merchantId } },
              key,
            );
            parcelIds.value.push(sent.parcelId);
          } catch (error) {
            if (!(error instanceof CallRefused) || error.code === 'offline') throw error;
            refused.value.push({ number, reason: error.message });
          }
        }
      }
      await done();
    },
    () => t('list.offline'),
  );
  return {
    picked,
    choose: (rows: readonly Waiting[]): void => {
      picked.value = rows;
    },
    isSendable: (row: { waitingMerchantIds: readonly string[] }): boolean => row.waitingMerchantIds.length > 0,
    parcelIds,
    refused,
    labels: computed(() =>
      addressOf(endpoints.logistics.parcelLabels, {
        params: { county },
        query: { ids: parcelIds.value.join(','), size: '100x150', language: currentLanguage() },
      }),
    ),
    dispatch: () => void work.run(),
    problem: work.problem,
    isRunning: work.isRunning,
  };
}
