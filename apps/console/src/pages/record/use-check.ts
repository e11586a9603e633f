import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

type Page = AnswerOf<typeof endpoints.provenance.check>;

/** What a check has found so far. */
export interface Found {
  readonly code: string;
  readonly checked: number;
  readonly disagreements: Page['disagreements'];
  /** Null until the whole was looked at; of one code nothing is said of the whole. */
  readonly rootAgrees: boolean | null;
  readonly isWhole: boolean;
  readonly at: string;
}

/** Checks the record against what was sealed, a page after the other, and can be stopped between two. */
export function useCheck(afterwards: () => Promise<void>) {
  const { t } = useI18n();
  const { county } = useSession();
  const code = ref('');
  const found = ref<Found | null>(null);
  let isStopped = false;

  const task = useTask(
    async () => {
      isStopped = false;
      found.value = null;
      const asked = code.value.trim();
      let checked = 0;
      const disagreements: Page['disagreements'] = [];
      for (let from: number | null = 0; from !== null && !isStopped;) {
        const query = asked === '' ? { from } : { code: asked };
        const page: Page = await call(endpoints.provenance.check, { params: { county }, query });
        checked += page.checked;
        disagreements.push(...page.disagreements);
        found.value = {
          code: asked,
          checked,
          disagreements: [...disagreements],
          rootAgrees: page.rootAgrees,
          isWhole: page.next === null,
          at: page.at,
        };
        from = page.next;
      }
      await afterwards();
    },
    () => t('list.offline'),
  );
  const isGood = computed(
    () => found.value !== null && found.value.disagreements.length === 0 && found.value.rootAgrees !== false,
  );
  return {
    code,
    found,
    isGood,
    isChecking: task.isRunning,
    problem: task.problem,
    check: () => void task.run(),
    stop: () => {
      isStopped = true;
    },
  };
}
