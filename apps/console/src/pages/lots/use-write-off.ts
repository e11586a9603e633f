import { computed, reactive } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf, type InputOf } from '@shanhuo/contract';
import { writeOffReasons } from '@shanhuo/contract/packing/index';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { gramsOf } from '../packing/balance.ts';

type Lot = AnswerOf<typeof endpoints.quality.getLot>['lot'];
type Reason = InputOf<typeof endpoints.packing.writeOff>['body']['reason'];

/** Writes goods of a lot off: how much, what happened, and a few words. What was typed stays when it is refused. */
export function useWriteOff(lot: () => Lot, gone: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const form = reactive({ isOpen: false, amount: undefined as number | undefined, reason: '', words: '' });
  const isPacked = computed(() => lot().kind === 'packed');
  const most = computed(() => (isPacked.value ? (lot().boxesLeft ?? 0) : lot().leftGrams / 1000));
  // One intention from opening until it is done: trying again does it once.
  let id = newId();
  const amountOf = (): { boxes: number } | { grams: number } =>
    isPacked.value ? { boxes: form.amount ?? 0 } : { grams: gramsOf(form.amount) };
  const task = useTask(
    async () => {
      const body = { id, ...amountOf(), reason: form.reason as Reason, words: form.words.trim() };
      await call(endpoints.packing.writeOff, { params: { county: session.county, id: lot().id }, body }, id);
      form.isOpen = false;
      gone();
    },
    () => t('list.offline'),
  );
  return {
    form,
    isPacked,
    most,
    reasons: computed(() => writeOffReasons.map((value) => ({ value, label: t(`writeOffReasons.${value}`) }))),
    mayAct: computed(() => lot().state === 'open' && session.mayFor('packing.pack', lot().ownerId)),
    open: (): void => {
      id = newId();
      task.problem.value = '';
      Object.assign(form, { isOpen: true, amount: most.value, reason: '', words: '' });
    },
    isComplete: computed(
      () =>
        (form.amount ?? 0) > 0 && (form.amount ?? 0) <= most.value && form.reason !== '' && form.words.trim() !== '',
    ),
    problem: task.problem,
    isRunning: task.isRunning,
    submit: () => void task.run(),
  };
}
