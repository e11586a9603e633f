import { computed, onBeforeUnmount, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { dayKey } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';

export type PlanSeen = AnswerOf<typeof endpoints.rounds.getPlan>;
export type RunSeen = PlanSeen['runs'][number];

/** How often a plan that is being made is looked at, and the driving of one that is in use. */
const MAKING_MS = 800;
const DRIVING_MS = 30_000;

/** The plan to open with: the one in use today, otherwise today's latest that may still be used. */
export async function planOfToday(county: number): Promise<string | null> {
  const query = { day: dayKey(Date.now()), limit: 50 };
  const found = await call(endpoints.rounds.listPlans, { params: { county }, query }).catch(() => null);
  const used = found?.items.find(({ state }) => state === 'accepted');
  const open = found?.items.find(({ state }) => state === 'made' || state === 'making');
  return used?.id ?? open?.id ?? null;
}

/** One plan with what may be done with it; looked at again while it is being made, and while it is driven. */
export function usePlan(planId: () => string) {
  const { t } = useI18n();
  const { county } = useSession();
  const paramsOf = () => ({ county, id: planId() });
  const { record, state, message, load } = useRecord(planId, (id) =>
    call(endpoints.rounds.getPlan, { params: { county, id } }),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(record, (seen) => {
    clearTimeout(timer);
    const stands = seen?.plan.state;
    if (stands === 'making' || stands === 'accepted')
      timer = setTimeout(() => void load(), stands === 'making' ? MAKING_MS : DRIVING_MS);
  });
  onBeforeUnmount(() => clearTimeout(timer));

  const { run, problem, isRunning } = useTask(
    async (act: 'acceptPlan' | 'discardPlan') => {
      await call(endpoints.rounds[act], { params: paramsOf() });
      await load();
    },
    () => t('list.offline'),
    planId,
  );
  /** How far the making has come, in parts of a hundred, by the time it takes. */
  const share = computed(() => {
    const seen = record.value;
    if (seen?.progress == null) return 0;
    const gone = (Date.now() - new Date(seen.plan.askedAt).getTime()) / 1000;
    return Math.min(99, Math.max(1, Math.round((gone * 100) / (seen.progress.seconds + 1))));
  });
  return {
    record,
    state,
    message,
    load,
    share,
    act: (act: 'acceptPlan' | 'discardPlan') => void run(act),
    problem,
    isRunning,
    sheets: computed(() =>
      addressOf(endpoints.rounds.runSheets, { params: paramsOf(), query: { language: currentLanguage() } }),
    ),
  };
}
