import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

export type ParcelScan = AnswerOf<typeof endpoints.logistics.getParcel>['scans'][number];
type Kind = ParcelScan['exceptions'][number]['kind'];

/** Says what lay behind an exception of a scan; what was typed stays until it is kept. */
export function useExplain(parcelId: () => string, scan: () => ParcelScan, explained: () => Promise<void>) {
  const { t } = useI18n();
  const { county } = useSession();
  /** The exception that the form is open for. */
  const asked = ref<Kind | null>(null);
  const words = ref('');
  let intention = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      if (asked.value === null) return;
      const body = { scanId: scan().id, kind: asked.value, words: words.value.trim() };
      await call(endpoints.logistics.explainException, { params: { county, id: parcelId() }, body }, intention);
      asked.value = null;
      words.value = '';
      await explained();
    },
    () => t('list.offline'),
    parcelId,
  );
  return {
    asked,
    ask: (kind: Kind | null): void => {
      if (kind !== null) {
        intention = newId();
        problem.value = '';
      }
      asked.value = kind;
    },
    words,
    isComplete: computed(() => words.value.trim() !== ''),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
