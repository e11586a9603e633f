import { computed, reactive, shallowRef, watch } from 'vue';
import type { AnswerOf, endpoints } from '@shanhuo/contract';
import { parentKinds } from '@shanhuo/contract/network/shapes';
import { asChoices, regionsBelow, sitesAbove, type Region, type Site } from './place-choices.ts';
import { codeOfPlace, placeOfCode } from './place-of-code.ts';

type Detail = AnswerOf<typeof endpoints.network.getSite>;
type Placed = Pick<Detail, 'regionCode' | 'parentId'>;

/** Where a site is and what it belongs to, while it is edited. */
export function useSitePlace(county: number, site: () => Detail | null) {
  const form = reactive({ township: '', village: '', parentId: '' });
  const sites = shallowRef<Site[]>([]);
  const townships = shallowRef<Region[]>([]);
  const villages = shallowRef<Region[]>([]);
  const fill = ({ regionCode, parentId }: Placed): void => {
    Object.assign(form, placeOfCode(regionCode), { parentId: parentId ?? '' });
  };
  watch(
    () => form.township,
    async (township) => {
      const found = township === '' ? [] : await regionsBelow(township);
      if (township !== form.township) return;
      villages.value = found;
      // A village of another township; one that couldn't be asked for stays as it is known.
      if (!form.village.startsWith(township) || township === '') form.village = '';
    },
  );
  const above = computed(() => {
    const kind = site()?.kind;
    return kind === undefined ? [] : parentKinds[kind];
  });
  return {
    form,
    fill,
    load: async (): Promise<void> => {
      const [below, { centres, hubs }] = await Promise.all([regionsBelow(String(county)), sitesAbove(county)]);
      townships.value = below;
      sites.value = [...(centres ?? []), ...(hubs ?? [])];
    },
    townships: computed(() => asChoices(townships.value)),
    villages: computed(() => asChoices(villages.value)),
    needsParent: computed(() => above.value.length > 0),
    /** What it belongs to now is among them, also when that is closed. */
    parents: computed(() =>
      sites.value
        .filter(({ id, kind, state }) => above.value.includes(kind) && (state !== 'closed' || id === form.parentId))
        .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    ),
    isComplete: computed(() => {
      const isPlaced = form.township === '' || site()?.kind !== 'village-station' || form.village !== '';
      return isPlaced && (above.value.length === 0 || form.parentId !== '');
    }),
    /** What was chosen otherwise than it was; the rest as the house knows it by now, so that nobody's move is undone. */
    placed: (opened: Placed, now: Placed): Placed => {
      const regionCode = codeOfPlace(form, opened.regionCode);
      const parentId = form.parentId === '' ? null : form.parentId;
      return {
        regionCode: regionCode === opened.regionCode ? now.regionCode : regionCode,
        parentId: parentId === opened.parentId ? now.parentId : parentId,
      };
    },
  };
}
