import { ref, type Ref } from 'vue';
import { i18n } from '../language.ts';
import { CallRefused } from './call-refused.ts';

export interface Task<A extends unknown[]> {
  readonly isRunning: Ref<boolean>;
  /** The server's sentence when it refused; empty otherwise. */
  readonly problem: Ref<string>;
  /** Does it once at a time; answers whether it was done. */
  readonly run: (...args: A) => Promise<boolean>;
}

/** The sentence of a refusal, or the one for no network; anything else is a fault of ours and thrown on. */
export function sentenceOf(
  error: unknown,
  offlineSentence: () => string = () => i18n.global.t('sync.noNetwork'),
): string {
  if (!(error instanceof CallRefused)) throw error;
  if (error.code === 'offline') return offlineSentence();
  return error.message === '' ? i18n.global.t('sync.fault') : error.message;
}

/** One thing a person does here: a second tap waits for the first, and a refusal becomes a sentence. */
export function useTask<A extends unknown[]>(
  work: (...args: A) => Promise<void>,
  offlineSentence?: () => string,
): Task<A> {
  const isRunning = ref(false);
  const problem = ref('');
  const run = async (...args: A): Promise<boolean> => {
    if (isRunning.value) return false;
    isRunning.value = true;
    problem.value = '';
    try {
      await work(...args);
      return true;
    } catch (error) {
      problem.value = sentenceOf(error, offlineSentence);
      return false;
    } finally {
      isRunning.value = false;
    }
  };
  return { isRunning, problem, run };
}
