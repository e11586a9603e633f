import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { dayKey } from '@shanhuo/face';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { keepFile } from '@shanhuo/face/keep-file.ts';
import { useSession } from '../../session/session.ts';
import { grouped } from '../../widgets/use-counted.ts';

interface EventList {
  readonly epcisBody: { readonly eventList: readonly unknown[] };
}

/** All events of some days, or of one lot or parcel, as one file; asked for page by page. */
export function useExport() {
  const { t } = useI18n();
  const { county } = useSession();
  const days = ref(dayKey(new Date().toISOString()));
  const code = ref('');
  const said = ref('');

  const task = useTask(
    async () => {
      said.value = '';
      const asked = code.value.trim();
      const which = asked === '' ? (days.value === '' ? {} : { days: days.value }) : { code: asked };
      const events: unknown[] = [];
      let whole: Record<string, unknown> = {};
      for (let after: number | null | undefined; after !== null;) {
        const query = after === undefined ? which : { ...which, after };
        const page = await call(endpoints.provenance.exportEvents, { params: { county }, query });
        whole = page.document;
        events.push(...(page.document as unknown as EventList).epcisBody.eventList);
        after = page.next;
      }
      if (events.length === 0) {
        said.value = t('record.nothing');
        return;
      }
      const file = JSON.stringify({ ...whole, epcisBody: { eventList: events } }, null, 1);
      keepFile(`${t('jobs.record.title')} ${asked || days.value || county}.json`, file, 'application/json');
      said.value = t('record.exported', { count: grouped(events.length) });
    },
    () => t('list.offline'),
  );
  return { days, code, said, isExporting: task.isRunning, problem: task.problem, take: () => void task.run() };
}
