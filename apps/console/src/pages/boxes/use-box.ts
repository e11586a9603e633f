import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';
import { boxVerdict } from './box-verdict.ts';

/** One station's box: its evening counts, and what was brought into it and handed over. */
export function useBox(id: () => string | null) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (siteId) => call(endpoints.settlement.getBox, { params: { county, id: siteId } }));
  const tab = ref('counts');
  watch(id, () => (tab.value = 'counts'));
  const tabs = computed(() => [
    { name: 'counts', label: t('boxes.counts') },
    { name: 'handovers', label: t('boxes.handovers') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const verdict = computed(() => (one.record.value === null ? null : boxVerdict(one.record.value.box)));
  return { ...one, tab, tabs, verdict };
}
