import { onBeforeUnmount, onMounted } from 'vue';
import { isBehindSomething } from './is-behind-something.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The row before or after the one whose record is open beside the list. */
const besideOpen = (step: 1 | -1): HTMLElement | null => {
  if (document.querySelector('.side-drawer') === null) return null;
  const rows = [...document.querySelectorAll<HTMLElement>('.list .el-table__body-wrapper tbody > tr.el-table__row')];
  const at = rows.findIndex((row) => row.classList.contains('current-row'));
  return at < 0 ? null : (rows[at + step] ?? null);
};

/** What a key means on the page in view: the search field, the button that makes something new, the next record. */
const actions: Readonly<Record<string, () => HTMLElement | null>> = {
  '/': () => document.querySelector<HTMLElement>('.filters .search-field input, .filters input'),
  n: () => document.querySelector<HTMLElement>('.page-head .new-one:not([disabled])'),
  ArrowDown: () => besideOpen(1),
  ArrowUp: () => besideOpen(-1),
};

const onKey = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isTyping(event.target) || isBehindSomething()) return;
  const found = actions[event.key]?.() ?? null;
  if (found === null) return;
  event.preventDefault();
  if (found instanceof HTMLInputElement) found.focus();
  else found.click();
  if (event.key.startsWith('Arrow')) found.scrollIntoView({ block: 'nearest' });
};

/** `/` goes to the search of the list in view, `n` begins something new, arrows go through open records. */
export function useDeskKeys(): void {
  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
