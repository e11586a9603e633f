import { onBeforeUnmount, onMounted } from 'vue';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const isBehindSomething = (): boolean =>
  [...document.querySelectorAll('.el-overlay')].some((one) => getComputedStyle(one).display !== 'none');

/** What a key means on the page in view: the search field, or the button that makes something new. */
const actions: Readonly<Record<string, () => HTMLElement | null>> = {
  '/': () => document.querySelector<HTMLElement>('.filters input'),
  n: () => document.querySelector<HTMLElement>('.page-head .new-one:not([disabled])'),
};

const onKey = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isBehindSomething()) return;
  const found = actions[event.key]?.() ?? null;
  if (found === null) return;
  event.preventDefault();
  if (found instanceof HTMLInputElement) found.focus();
  else found.click();
};

/** `/` goes to the search of the list in view, `n` begins something new. */
export function useDeskKeys(): void {
  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
