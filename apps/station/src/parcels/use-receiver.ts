import { computed, onBeforeUnmount, onMounted, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { logisticsEndpoints } from '@shanhuo/contract/logistics/endpoints';
import { formLine } from '@shanhuo/contract/logistics/form-line';
import { useCopy } from '@shanhuo/face/use-copy.ts';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { useSession } from '../session/session.ts';

type Receiver = AnswerOf<typeof logisticsEndpoints.readReceiver>;

/**
 * Whom a parcel is for, asked of the server each time and held while it is looked at: it is never kept on the phone, and
 * gone once the page is left, another app is opened or the screen goes dark.
 */
export function useReceiver(parcelId: () => string) {
  const { t } = useI18n();
  const { county } = useSession();
  const receiver = shallowRef<Receiver | null>(null);
  const copying = useCopy();
  const hide = (): void => {
    receiver.value = null;
    copying.forget();
  };
  const opening = useTask(
    async () => {
      receiver.value = await call(logisticsEndpoints.readReceiver, { params: { county, id: parcelId() } });
    },
    () => t('parcels.receiver.offline'),
  );
  const copy = (): void => {
    if (receiver.value !== null) copying.copy(formLine(receiver.value));
  };
  const hideInTheDark = (): void => {
    if (document.visibilityState === 'hidden') hide();
  };
  onMounted(() => document.addEventListener('visibilitychange', hideInTheDark));
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', hideInTheDark));
  return {
    receiver,
    copied: computed(() => (copying.how.value === '' ? '' : t(`parcels.receiver.copy-${copying.how.value}`))),
    isCopied: computed(() => copying.how.value === 'done'),
    isRunning: opening.isRunning,
    problem: opening.problem,
    open: () => void opening.run(),
    copy,
    hide,
  };
}
