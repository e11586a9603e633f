/** A way of looking at a list that somebody gave a name: what it is narrowed by. */
export interface SavedView {
  readonly name: string;
  readonly filters: Readonly<Record<string, string>>;
}

const MOST = 8;
const isView = (one: unknown): one is SavedView => {
  if (typeof one !== 'object' || one === null || !('name' in one) || !('filters' in one)) return false;
  return typeof one.name === 'string' && typeof one.filters === 'object' && one.filters !== null;
};

/** The views kept on this computer under a key; what can't be read is as if it weren't there. */
export function readViews(store: Pick<Storage, 'getItem'>, key: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export const keepViews = (store: Pick<Storage, 'setItem'>, key: string, views: readonly SavedView[]): void =>
  store.setItem(key, JSON.stringify(views.slice(-MOST)));

/** A view of the same name takes the place of the one before. */
export const withView = (views: readonly SavedView[], view: SavedView): SavedView[] =>
  [...views.filter(({ name }) => name !== view.name), view].slice(-MOST);

/** Whether a list is narrowed by exactly what a view says. */
export const isSameView = (
  filters: Readonly<Record<string, string>>,
  view: Readonly<Record<string, string>>,
): boolean => Object.keys(filters).every((name) => (filters[name] ?? '') === (view[name] ?? ''));
