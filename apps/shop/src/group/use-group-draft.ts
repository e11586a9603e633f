import { computed, onMounted, reactive, ref, shallowRef, toRaw, watch, type ComputedRef } from 'vue';
import { MOST_ROWS } from '@shanhuo/contract/ordering/group-shapes';
import { regionsEndpoints } from '@shanhuo/contract/regions/endpoints';
import { keepOnDevice } from '../pure/device-store.ts';
import { useShop } from '../shop/shop.ts';
import { checkRows, goodOf, wantedOf, type CheckedRow, type Good } from './check-rows.ts';
import { registerOf, type Register } from './find-region.ts';
import { cellsOf, cellsOfFile, type Cells } from './read-cells.ts';
import { emptyRow, rowsOf, type WrittenRow } from './table-columns.ts';

export interface GroupDraft {
  title: string;
  contactName: string;
  contactPhone: string;
  note: string;
  rows: WrittenRow[];
}

const fields = ['title', 'contactName', 'contactPhone', 'note'] as const;
const isText = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

const kept = keepOnDevice<GroupDraft>(
  'shanhuo-group-order',
  (value): value is GroupDraft =>
    isText(value, fields) &&
    Array.isArray((value as GroupDraft).rows) &&
    (value as GroupDraft).rows.every((row) => isText(row, Object.keys(emptyRow()))),
);

const emptyDraft = (): GroupDraft => ({ title: '', contactName: '', contactPhone: '', note: '', rows: [] });

export type ReadSaid = {
  readonly word: string;
  readonly values: Readonly<Record<string, number>>;
  readonly bad: boolean;
};

/** The register of regions, read once the page is awake: without it no address is understood. */
function useRegister() {
  const shop = useShop();
  const register = shallowRef<Register | null>(null);
  const failure = ref('');
  async function read(): Promise<void> {
    const came = await shop.call(regionsEndpoints.listCounties, {});
    failure.value = came.ok ? '' : came.message;
    if (came.ok) register.value = registerOf(came.body.items);
  }
  onMounted(read);
  return { register, failure, read };
}

/** Which rows stand open to be written in: those with something wrong, until their reader is done with them. */
function useOpenRows() {
  const keys = new WeakMap<WrittenRow, number>();
  let last = 0;
  const opened = reactive(new Set<number>());
  const keyOf = (row: WrittenRow): number => {
    const raw = toRaw(row);
    const key = keys.get(raw) ?? (last += 1);
    keys.set(raw, key);
    return key;
  };
  return {
    keyOf,
    isOpen: (row: WrittenRow): boolean => opened.has(keyOf(row)),
    open: (row: WrittenRow) => opened.add(keyOf(row)),
    close: (row: WrittenRow) => opened.delete(keyOf(row)),
  };
}

/** The table of a group order as its reader writes it: kept on this device, and checked row by row. */
export function useGroupDraft(goods: ComputedRef<readonly Good[]>) {
  const draft = reactive<GroupDraft>(emptyDraft());
  const { register, failure, read: readRegister } = useRegister();
  const openRows = useOpenRows();
  const said = ref<ReadSaid | null>(null);
  const checked = computed<readonly CheckedRow[]>(() =>
    register.value === null ? [] : checkRows(draft.rows, goods.value, register.value),
  );
  const wrong = computed(() => checked.value.filter(({ problems }) => problems.length > 0).length);
  const wanted = computed(() => wantedOf(checked.value, goods.value));

  onMounted(() => {
    Object.assign(draft, kept.read() ?? {});
    watch(draft, (now) => kept.write(isBlank(now) ? null : { ...now }), { deep: true });
  });
  // Rows that turn out to be wrong, as they come in or as the register does, stand open at once.
  watch([checked, () => draft.rows.length], ([now], before) => {
    if (before[0]?.length === now.length) return;
    now.forEach(({ problems }, index) => {
      const row = draft.rows[index];
      if (problems.length > 0 && row !== undefined) openRows.open(row);
    });
  });

  function take(cells: Cells | null): void {
    const rows = cells === null ? null : rowsOf(cells);
    if (rows === null) {
      said.value = { word: cells === null ? 'unreadable' : 'noHeads', values: {}, bad: true };
      return;
    }
    const room = MOST_ROWS - draft.rows.length;
    // A good that was found stays that good, also when others join or leave the cart and the numbers with them.
    const found = rows.map((row) => ({ ...row, goods: goodOf(row.goods, goods.value)?.offerId ?? row.goods }));
    draft.rows.push(...found.slice(0, Math.max(0, room)));
    said.value =
      rows.length === 0
        ? { word: 'nothing', values: {}, bad: true }
        : rows.length > room
          ? { word: 'tooMany', values: { n: draft.rows.length + rows.length - room, most: MOST_ROWS }, bad: true }
          : { word: 'readDone', values: { n: rows.length }, bad: false };
  }

  return {
    draft,
    register,
    failure,
    readRegister,
    openRows,
    said,
    checked,
    wrong,
    wanted,
    takeText: (text: string) => take(cellsOf(text)),
    takeFile: async (file: File) => take(await cellsOfFile(file)),
    add(): void {
      if (draft.rows.length >= MOST_ROWS) return;
      draft.rows.push(emptyRow());
    },
    remove: (index: number) => draft.rows.splice(index, 1),
    /** Nothing of other people stays on this device. */
    forgetRows(): void {
      draft.rows = [];
      said.value = null;
    },
  };
}

const isBlank = ({ rows, ...own }: GroupDraft): boolean =>
  rows.length === 0 && Object.values(own).every((text) => text === '');
