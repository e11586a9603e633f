import { endpoints } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';

/** One lot: what it was made of, what became of it, its papers and its story. */
export function useLot(id: () => string | null) {
  const { county } = useSession();
  const one = useRecord(id, (lotId) => call(endpoints.quality.getLot, { params: { county, id: lotId } }));
  const labelAddress = (size: '60x40' | 'a4'): string =>
    addressOf(endpoints.quality.lotLabels, {
      params: { county },
      query: { ids: id() ?? '', size, language: currentLanguage() },
    });
  return { ...one, labelAddress };
}
