import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { changedNames } from './changed-names.ts';

type Merchant = AnswerOf<typeof endpoints.merchants.getMerchantRecord>;

/** What a merchant is called, corrected by whoever registers merchants; only what differs is sent. */
export function useNames(merchant: () => Merchant, corrected: () => Promise<void>) {
  const { t } = useI18n();
  const session = useSession();
  const isOpen = ref(false);
  const form = reactive({ name: '', shortName: '', nameEn: '' });
  const { run, problem, isRunning } = useTask(
    async () => {
      const { id } = merchant();
      await call(endpoints.merchants.correctNames, {
        params: { county: session.county, id },
        body: changedNames(merchant(), form),
      });
      isOpen.value = false;
      await corrected();
    },
    () => t('list.offline'),
    () => merchant().id,
  );
  return {
    facts: computed(() => {
      const { name, shortName, nameEn } = merchant();
      return [
        { name: t('merchants.name'), value: name },
        { name: t('merchants.shortName'), value: shortName },
        { name: t('merchants.nameEn'), value: nameEn ?? '–' },
      ];
    }),
    mayCorrect: computed(() => session.may('merchants.manage')),
    isOpen,
    open: () => {
      const { name, shortName, nameEn } = merchant();
      Object.assign(form, { name, shortName, nameEn: nameEn ?? '' });
      problem.value = '';
      isOpen.value = true;
    },
    form,
    isComplete: computed(
      () =>
        form.name.trim() !== '' &&
        form.shortName.trim() !== '' &&
        Object.keys(changedNames(merchant(), form)).length > 0,
    ),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
