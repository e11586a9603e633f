import { onBeforeUnmount, onMounted } from 'vue';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const onKey = (event: KeyboardEvent): void => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
  const search = document.querySelector<HTMLInputElement>('.filters input');
  if (search === null) return;
  event.preventDefault();
  search.focus();
};

/** `/` goes to the search of the list in view. */
export function useSearchKey(): void {
  onMounted(() => document.addEventListener('keydown', onKey));
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey));
}
