import { computed, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { formLine } from '@shanhuo/contract/logistics/form-line';
import { useCopy } from '@shanhuo/face/use-copy.ts';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

type Receiver = AnswerOf<typeof endpoints.logistics.readReceiver>;

/** Whom a parcel is for, asked of the house each time and gone when another parcel is looked at. */
export function useReceiver(parcelId: () => string) {
  const { t } = useI18n();
  const { county } = useSession();
  const receiver = shallowRef<Receiver | null>(null);
  const copying = useCopy();
  const hide = (): void => {
    receiver.value = null;
    copying.forget();
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
  const copy = (): void => {
    if (receiver.value !== null) copying.copy(formLine(receiver.value));
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
    copied: computed(() => (copying.how.value === '' ? '' : t(`parcels.receiver.copy-${copying.how.value}`))),
    isRunning,
    problem,
    open: () => void run(),
    copy,
    hide,
  };
}
