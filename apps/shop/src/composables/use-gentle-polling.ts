import { onBeforeUnmount, onMounted } from 'vue';
import { pauseBefore } from '../pure/polling.ts';

/** Asks again after growing pauses, only while somebody looks. */
export function useGentlePolling(isWanted: () => boolean, ask: (round: number) => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function plan(): void {
    clearTimeout(timer);
    const pause = pauseBefore(round);
    if (pause === null) return;
    timer = setTimeout(async () => {
      if (isWanted() && document.visibilityState === 'visible') await ask(round);
      round += 1;
      plan();
    }, pause);
  }
  /** Back from the cashier: news is likely, so it is asked for soon again. */
  const comeBack = (): void => {
    if (document.visibilityState !== 'visible') return;
    round = 0;
    plan();
  };

  /** Taken out of the browser's own memory, as after its "back" button: the page itself was not read anew. */
  const showAgain = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) comeBack();
  };

  onMounted(() => {
    plan();
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('pageshow', showAgain);
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', comeBack);
    window.removeEventListener('pageshow', showAgain);
  });
}
