import { nextTick, onBeforeUnmount, onMounted, type Ref } from 'vue';

const ROWS = '.el-table__body-wrapper tbody > tr.el-table__row';

/** Rows of a table answer the keyboard: arrows move, Enter opens what a click would and goes there. */
export function useRowKeys(frame: Ref<HTMLElement | null>) {
  const rows = (): HTMLElement[] => [...(frame.value?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
  let watcher: MutationObserver | null = null;
  const reach = (): void => rows().forEach((row, index) => (row.tabIndex = index === 0 ? 0 : -1));

  onMounted(() => {
    if (frame.value === null) return;
    watcher = new MutationObserver(reach);
    watcher.observe(frame.value, { childList: true, subtree: true });
    reach();
  });
  onBeforeUnmount(() => watcher?.disconnect());

  const open = async (row: HTMLElement | undefined): Promise<void> => {
    row?.click();
    await nextTick();
    document.querySelector<HTMLElement>('.side-drawer')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    const all = rows();
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const isOpen = document.querySelector('.side-drawer') !== null;
    if (event.key === 'Enter') void open(all[at]);
    // With a record open beside the list, the desk's own keys go from one to the next.
    else if (isOpen) return;
    else if (event.key === 'ArrowDown') all[at + 1]?.focus();
    else if (event.key === 'ArrowUp') all[at - 1]?.focus();
    else return;
    event.preventDefault();
  };
  return { onKey };
}
