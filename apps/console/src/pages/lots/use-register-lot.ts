import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useMyMerchants, useProductChoices } from '../../api/use-choices.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** What a merchant grew or made itself, which no station weighed: it becomes a lot that can be graded, packed and traced. */
export function useRegisterLot(registered: (id: string) => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const merchants = useMyMerchants();
  const products = useProductChoices();
  const isOpen = ref(false);
  const form = reactive({ merchantId: '', productId: '', grade: '', weightKg: undefined as number | undefined });
  const grades = computed(() => products.value.find((one) => one.id === form.productId)?.grades ?? []);
  watch(grades, (now) => {
    if (!now.some(({ code }) => code === form.grade)) form.grade = now.length === 1 ? (now[0]?.code ?? '') : '';
  });
  const weightGrams = computed(() => Math.round((form.weightKg ?? 0) * 1000));
  // One intention from opening until it is done: trying again registers once.
  let id = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      const { merchantId, productId, grade } = form;
      const body = { id, merchantId, productId, grade, weightGrams: weightGrams.value };
      await call(endpoints.quality.registerLot, { params: { county }, body }, id);
      isOpen.value = false;
      registered(id);
    },
    () => t('list.offline'),
  );
  return {
    mayRegister: computed(() => session.may('quality.grade') && merchants.length > 0),
    isOpen,
    open: (): void => {
      id = newId();
      Object.assign(form, { merchantId: merchants[0]?.value ?? '', productId: '', grade: '', weightKg: undefined });
      problem.value = '';
      isOpen.value = true;
    },
    merchants,
    products: computed(() => products.value.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }))),
    grades: computed(() => grades.value.map(({ code, name }) => ({ value: code, label: name }))),
    form,
    isComplete: computed(() => form.merchantId !== '' && form.grade !== '' && weightGrams.value > 0),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
