import { computed, ref } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { addressOf } from '../../api/call.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';

/** Which parcels' labels to print, and where the printable sheet is. */
export function useLabels() {
  const session = useSession();
  const picked = ref<string[]>([]);
  return {
    picked,
    mayPrint: computed(() => session.may('logistics.dispatch')),
    choose: (rows: readonly { id: string }[]): void => {
      picked.value = rows.map(({ id }) => id);
    },
    labelAddress: (size: '100x150' | 'a4'): string =>
      addressOf(endpoints.logistics.parcelLabels, {
        params: { county: session.county },
        query: { ids: picked.value.join(','), size, language: currentLanguage() },
      }),
  };
}
