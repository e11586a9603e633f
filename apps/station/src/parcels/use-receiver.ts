import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { logisticsEndpoints } from '@shanhuo/contract/logistics/endpoints';
import { formLine } from '@shanhuo/contract/logistics/form-line';
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
  const copying = ref<'' | 'done' | 'failed'>('');
  const hide = (): void => {
    [receiver.value, copying.value] = [null, ''];
  };
  const opening = useTask(
    async () => {
      receiver.value = await call(logisticsEndpoints.readReceiver, { params: { county, id: parcelId() } });
    },
    () => t('parcels.receiver.offline'),
  );
  const copy = async (): Promise<void> => {
    if (receiver.value === null) return;
    try {
      await navigator.clipboard.writeText(formLine(receiver.value));
      copying.value = 'done';
    } catch {
      // An old browser, or one that was not asked over HTTPS, has no clipboard for pages.
      copying.value = 'failed';
    }
  };
  const hideInTheDark = (): void => {
    if (document.visibilityState === 'hidden') hide();
  };
  onMounted(() => document.addEventListener('visibilitychange', hideInTheDark));
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', hideInTheDark));
  return {
    receiver,
    copied: computed(() => (copying.value === '' ? '' : t(`parcels.receiver.copy-${copying.value}`))),
    isCopied: computed(() => copying.value === 'done'),
    isRunning: opening.isRunning,
    problem: opening.problem,
    open: () => void opening.run(),
    copy: () => void copy(),
    hide,
  };
}
