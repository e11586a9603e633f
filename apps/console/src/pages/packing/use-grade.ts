import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useMyMerchants, useProductChoices } from '../../api/use-choices.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { gradingOf, gramsOf } from './balance.ts';
import { needsWords } from './waste-words.ts';
import { useOpenLots } from './use-open-lots.ts';

/** Sorting a whole lot into grades: every kilogram goes to a grade or is waste, and none is left over. */
export function useGrade(graded: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const merchants = useMyMerchants();
  const products = useProductChoices();
  const isOpen = ref(false);
  const form = reactive({ merchantId: merchants[0]?.value ?? '', lotId: '' });
  /** Why so much is lost, where it must be said. */
  const wasteReason = ref('');
  const { lots, isKnown, seek } = useOpenLots(county, (why) => (task.problem.value = task.sentenceOf(why)));
  /** Kilograms of each grade, as typed. */
  const sorted = reactive<Record<string, number | undefined>>({});
  let id = newId();

  const lot = computed(() => lots.value.find((one) => one.id === form.lotId));
  const grades = computed(() => products.value.find((one) => one.id === lot.value?.productId)?.grades ?? []);
  /** Retired products aren't among the choices, so there is nothing their lots could be sorted into. */
  const isRetired = computed(
    () =>
      lot.value !== undefined &&
      products.value.length > 0 &&
      !products.value.some(({ id: known }) => known === lot.value?.productId),
  );
  const outputs = computed(() =>
    grades.value.map(({ code }) => ({ grade: code, grams: gramsOf(sorted[code]) })).filter(({ grams }) => grams > 0),
  );
  const balance = computed(() => gradingOf(lot.value?.leftGrams ?? 0, outputs.value));
  const asksWhy = computed(() => needsWords(balance.value, lot.value === undefined ? [] : [lot.value]));
  watch(
    () => form.lotId,
    () => {
      wasteReason.value = '';
      for (const code of Object.keys(sorted)) delete sorted[code];
    },
  );
  const loadLots = (): void => {
    form.lotId = '';
    task.problem.value = '';
    void seek({ ownerId: form.merchantId });
  };
  watch(() => form.merchantId, loadLots);

  const task = useTask(
    async () => {
      const { wasteGrams } = balance.value;
      const why = asksWhy.value ? { wasteReason: wasteReason.value.trim() } : {};
      const body = { id, ...form, outputs: outputs.value, wasteGrams, ...why };
      await call(endpoints.packing.grade, { params: { county }, body }, id);
      isOpen.value = false;
      graded();
    },
    () => t('list.offline'),
  );
  const open = (): void => {
    id = newId();
    isOpen.value = true;
    loadLots();
  };
  return {
    mayOpen: computed(() => session.may('quality.grade') && merchants.length > 0),
    isOpen,
    open,
    form,
    merchants,
    lots,
    isKnown,
    lot,
    grades,
    isRetired,
    sorted,
    balance,
    asksWhy,
    wasteReason,
    mayGrade: computed(() => balance.value.isPossible && (!asksWhy.value || wasteReason.value.trim() !== '')),
    problem: task.problem,
    isRunning: task.isRunning,
    submit: () => void task.run(),
  };
}
