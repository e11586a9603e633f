import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';
import { isPastDay } from './lot-words.ts';
import { cardAddress, useMayPromise } from './use-conformity.ts';

/** One lot: what it was made of, what became of it, its papers and its story. */
export function useLot(id: () => string | null) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, async (lotId) => {
    const [seen, gone] = await Promise.all([
      call(endpoints.quality.getLot, { params: { county, id: lotId } }),
      session.may('packing.see')
        ? call(endpoints.packing.listWriteOffs, { params: { county }, query: { lotId, limit: 200 } })
        : null,
    ]);
    return { ...seen, gone };
  });
  const labelAddress = (size: '60x40' | 'a4'): string =>
    addressOf(endpoints.quality.lotLabels, {
      params: { county },
      query: { ids: id() ?? '', size, language: currentLanguage() },
    });
  const tab = ref('story');
  watch(id, () => (tab.value = 'story'));
  const tabs = computed(() => [
    { name: 'story', label: t('lots.lineage') },
    { name: 'certificates', label: t('lots.certificates'), count: one.record.value?.certificates.length ?? 0 },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const next = computed(() => {
    const lot = one.record.value?.lot;
    if (lot?.held === true && lot.state !== 'voided') return t('recall.nextHeld');
    if (lot?.state !== 'open') return '';
    if (isPastDay(lot)) return t('lots.nextPastDay');
    return t(lot.kind === 'packed' ? 'lots.nextSell' : 'lots.nextPack', { merchant: lot.ownerName });
  });
  const mayPromise = useMayPromise();
  /** Whoever works for its owner may promise the conformity of a lot that has no promise of its own. */
  const isPromisable = computed(() => {
    const lot = one.record.value?.lot;
    if (lot === undefined || lot.state !== 'open' || lot.held || lot.conformity === 'given') return false;
    return mayPromise(lot.ownerId);
  });
  /** Where the card of the promise that counts is printed; null without one. */
  const card = computed(() => {
    const { lot, certificates = [] } = one.record.value ?? {};
    const given = certificates.find(({ kind, lotId, counts }) => kind === 'conformity' && lotId === lot?.id && counts);
    return given?.number.startsWith('HGZ-') === true ? cardAddress(county, given.id) : null;
  });
  return { ...one, isPromisable, card, labelAddress, tab, tabs, next, mayTrack: session.may('recall.see') };
}
