import { computed, shallowRef, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useSession } from '../session/session.ts';
import { isSameView, keepViews, readViews, withView, type SavedView } from './saved-views.ts';
import { useTold, type FiltersTold } from './told.ts';

/** A view that the job itself brings: its name is a key of the messages, its filters are made when it is chosen. */
export interface GivenView<F> {
  readonly name: string;
  readonly filters: () => Partial<F>;
}

export interface ViewChip {
  readonly name: string;
  readonly isChosen: boolean;
  readonly isOwn: boolean;
}

export interface Views {
  readonly chips: ComputedRef<ViewChip[]>;
  /** Whether what is seen now has no name yet. */
  readonly maySave: ComputedRef<boolean>;
  /** A name for what is seen now, to begin with. */
  readonly proposed: ComputedRef<string>;
  readonly choose: (name: string) => void;
  readonly save: (name: string) => void;
  readonly forget: (name: string) => void;
}

/**
 * Ways of looking at a list: those of the job, and those that this person gave a name on this computer. `whole` names the
 * list as it is when nothing narrows it.
 */
export function useViews<F extends Record<string, string>>(
  job: string,
  list: { readonly filters: F },
  given: readonly GivenView<F>[],
  told: FiltersTold<F>,
  whole = 'views.all',
): Views {
  const { t } = useI18n();
  const session = useSession();
  const tell = useTold();
  const key = `shanhuo.views.${session.me?.person?.id ?? ''}.${job}`;
  const own = shallowRef(readViews(localStorage, key));
  const all = computed<(SavedView & { isOwn: boolean })[]>(() => [
    { name: t(whole), filters: {}, isOwn: false },
    ...given.map(({ name, filters }) => ({
      name: t(name),
      filters: filters() as Record<string, string>,
      isOwn: false,
    })),
    ...own.value.map((view) => ({ ...view, isOwn: true })),
  ]);
  const keep = (views: SavedView[]): void => {
    own.value = views;
    keepViews(localStorage, key, views);
  };
  const chips = computed(() =>
    all.value.map(({ name, filters, isOwn }) => ({ name, isOwn, isChosen: isSameView(list.filters, filters) })),
  );
  return {
    chips,
    maySave: computed(() => chips.value.every(({ isChosen }) => !isChosen)),
    proposed: computed(() =>
      tell(list.filters, told)
        .map(({ value }) => value)
        .join(' ')
        .slice(0, 20),
    ),
    choose: (name) => {
      const view = all.value.find((one) => one.name === name);
      if (view === undefined) return;
      const none = Object.fromEntries(Object.keys(list.filters).map((filter) => [filter, '']));
      Object.assign(list.filters, none, view.filters);
    },
    save: (name) => keep(withView(own.value, { name: name.trim(), filters: { ...list.filters } })),
    forget: (name) => keep(own.value.filter((view) => view.name !== name)),
  };
}
