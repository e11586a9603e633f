import { computed } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';

/** One weighing as its slip has it. */
export function useEntry(id: () => string | null) {
  const session = useSession();
  const { county } = session;
  const language = currentLanguage();
  const one = useRecord(id, (entryId) =>
    call(endpoints.collection.slip, { params: { county, id: entryId }, query: { language } }),
  );
  const slipAddress = computed(() =>
    addressOf(endpoints.collection.slipPage, { params: { county, id: id() ?? '' }, query: { language, paper: 'a4' } }),
  );
  return { ...one, slipAddress, maySeeHistory: session.may('audit.see') };
}
