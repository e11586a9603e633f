import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** An act of an office that needs a word why: what is asked for, and what was refused. */
function useSaidAct(act: (said: string, key: string) => Promise<unknown>, done: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const isOpen = ref(false);
  const said = ref('');
  // One intention from opening until it is done: trying again does it once.
  let key = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      await act(said.value.trim(), key);
      isOpen.value = false;
      done();
    },
    () => t('list.offline'),
  );
  return {
    mayAct: session.may('recall.hold'),
    isOpen,
    open: (): void => {
      key = newId();
      said.value = '';
      problem.value = '';
      isOpen.value = true;
    },
    said,
    isComplete: computed(() => said.value.trim() !== ''),
    submit: () => void run(),
    problem,
    isRunning,
  };
}

/** Puts a lot on hold, with a reason. */
export function useHoldLot(lotId: () => string, held: () => void) {
  const { county } = useSession();
  return useSaidAct(
    (reason, key) =>
      call(endpoints.recall.holdLot, { params: { county, id: lotId() }, body: { id: key, reason } }, key),
    held,
  );
}

/** Recalls the goods of a hold: what the public reads, in two sentences. */
export function useRecallLot(holdId: () => string, recalled: () => void) {
  const { county } = useSession();
  const advice = ref('');
  const act = useSaidAct(
    (reason, key) =>
      call(
        endpoints.recall.recallLot,
        { params: { county, id: holdId() }, body: { reason, advice: advice.value.trim() } },
        key,
      ),
    recalled,
  );
  return {
    ...act,
    open: (): void => {
      advice.value = '';
      act.open();
    },
    advice,
    isComplete: computed(() => act.isComplete.value && advice.value.trim() !== ''),
  };
}

/** Lifts a hold, with a word why. */
export function useLiftHold(holdId: () => string, lifted: () => void) {
  const { county } = useSession();
  return useSaidAct(
    (word, key) => call(endpoints.recall.liftHold, { params: { county, id: holdId() }, body: { word } }, key),
    lifted,
  );
}
