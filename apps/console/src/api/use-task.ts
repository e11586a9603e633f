import { ref, watch, type Ref } from 'vue';
import { CallRefused } from './call.ts';

export interface Task<A extends unknown[]> {
  readonly isRunning: Ref<boolean>;
  /** The server's sentence when it refused; empty otherwise. */
  readonly problem: Ref<string>;
  readonly refusal: Ref<CallRefused | null>;
  /** What to tell a person of a refusal, this task's or that of something asked beside it. */
  readonly sentenceOf: (why: CallRefused) => string;
  /** Does it once at a time; answers whether it was done. */
  readonly run: (...args: A) => Promise<boolean>;
}

/**
 * One thing a person does at the desk: a second click waits for the first, and a refusal becomes a sentence,
 * which is forgotten once another record is looked at.
 */
export function useTask<A extends unknown[]>(
  work: (...args: A) => Promise<void>,
  offlineSentence: () => string,
  record?: () => string | null,
): Task<A> {
  const isRunning = ref(false);
  const problem = ref('');
  const refusal = ref<CallRefused | null>(null);
  const forget = (): void => {
    problem.value = '';
    refusal.value = null;
  };
  const sentenceOf = (why: CallRefused): string => (why.code === 'offline' ? offlineSentence() : why.message);
  if (record !== undefined) watch(record, forget);
  const run = async (...args: A): Promise<boolean> => {
    if (isRunning.value) return false;
    isRunning.value = true;
    forget();
    try {
      await work(...args);
      return true;
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      refusal.value = error;
      problem.value = sentenceOf(error);
      return false;
    } finally {
      isRunning.value = false;
    }
  };
  return { isRunning, problem, refusal, sentenceOf, run };
}
