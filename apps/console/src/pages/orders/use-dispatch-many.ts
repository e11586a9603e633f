import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { addressOf, call, CallRefused } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';

const LABELS_ON_A_PAGE = 200;

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
    /** Pages of labels, as many on each as one page takes. */
    labels: computed(() =>
      Array.from({ length: Math.ceil(parcelIds.value.length / LABELS_ON_A_PAGE) }, (_, page) =>
        addressOf(endpoints.logistics.parcelLabels, {
          params: { county },
          query: {
            ids: parcelIds.value.slice(page * LABELS_ON_A_PAGE, (page + 1) * LABELS_ON_A_PAGE).join(','),
            size: '100x150',
            language: currentLanguage(),
          },
        }),
      ),
    ),
    dispatch: () => void work.run(),
    problem: work.problem,
    isRunning: work.isRunning,
  };
}
