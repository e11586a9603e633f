import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call, CallRefused } from '../../api/call.ts';

export type OpenLot = AnswerOf<typeof endpoints.quality.listLots>['items'][number];

interface Sought {
  readonly ownerId: string;
  readonly productId?: string;
  readonly grade?: string;
}

export interface OpenLots {
  /** What may still be worked up of what was sought last; empty while it is being asked for. */
  readonly lots: Readonly<ShallowRef<readonly OpenLot[]>>;
  /** The answer to what was sought last has come: that there are none can be said. */
  readonly isKnown: Readonly<Ref<boolean>>;
  /** Nothing is sought when null. */
  readonly seek: (what: Sought | null) => Promise<void>;
}

/**
 * The unpacked lots that a merchant may grade or pack. Choices change faster than answers come: what answers an earlier
 * choice is not shown, or one grade would be packed as another.
 */
export function useOpenLots(county: number, refused: (why: CallRefused) => void): OpenLots {
  const lots = shallowRef<readonly OpenLot[]>([]);
  const isKnown = ref(false);
  let asked = 0;
  async function seek(what: Sought | null): Promise<void> {
    const turn = (asked += 1);
    lots.value = [];
    isKnown.value = false;
    if (what === null) return;
    try {
      const items = await allPages((page) =>
        call(endpoints.quality.listLots, { params: { county }, query: { ...page, ...what, state: 'open' } }),
      );
      if (turn !== asked) return;
      lots.value = items.filter(({ kind }) => kind !== 'packed');
      isKnown.value = true;
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      if (turn === asked) refused(error);
    }
  }
  return { lots, isKnown, seek };
}
