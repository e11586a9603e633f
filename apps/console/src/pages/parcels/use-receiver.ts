import { computed, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { formLine } from '@shanhuo/contract/logistics/form-line';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

type Receiver = AnswerOf<typeof endpoints.logistics.readReceiver>;

/** Whom a parcel is for, asked of the house each time and gone when another parcel is looked at. */
export function useReceiver(parcelId: () => string) {
  const { t } = useI18n();
  const { county } = useSession();
  const receiver = shallowRef<Receiver | null>(null);
  const copying = ref<'' | 'done' | 'failed'>('');
  const hide = (): void => {
    [receiver.value, copying.value] = [null, ''];
  };
  watch(parcelId, hide);
  const { run, problem, isRunning } = useTask(
    async () => {
      const asked = parcelId();
      const answer = await call(endpoints.logistics.readReceiver, { params: { county, id: asked } });
      if (asked === parcelId()) receiver.value = answer;
    },
    () => t('list.offline'),
    parcelId,
  );
  const copy = async (): Promise<void> => {
    if (receiver.value === null) return;
    try {
      await navigator.clipboard.writeText(formLine(receiver.value));
      copying.value = 'done';
    } catch {
      // A browser that did not ask over HTTPS has no clipboard for pages.
      copying.value = 'failed';
    }
  };
  return {
    facts: computed(() => {
      if (receiver.value === null) return null;
      const { name, phone, regionName, address } = receiver.value;
      return [
        { name: t('parcels.receiver.name'), value: name },
        { name: t('parcels.receiver.phone'), value: phone },
        { name: t('parcels.receiver.address'), value: `${regionName}\n${address}` },
      ];
    }),
    copied: computed(() => (copying.value === '' ? '' : t(`parcels.receiver.copy-${copying.value}`))),
    isRunning,
    problem,
    open: () => void run(),
    copy: () => void copy(),
    hide,
  };
}
