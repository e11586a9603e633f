import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** An office takes an offer out of the shop with a reason, or lets it back. */
export function useHold(id: () => string | null, changed: () => Promise<void>) {
  const { t } = useI18n();
  const session = useSession();
  const { run, problem, isRunning } = useTask(
    async (what: 'hold' | 'let', reason: string) => {
      const params = { county: session.county, id: id() ?? '' };
      if (what === 'hold') await call(endpoints.listing.holdOffer, { params, body: { reason } });
      else await call(endpoints.listing.letOffer, { params });
      await changed();
    },
    () => t('list.offline'),
    id,
  );
  return {
    mayHold: computed(() => session.may('listing.withdraw')),
    byOffice: (what: 'hold' | 'let', reason = ''): Promise<boolean> => run(what, reason),
    isOfficeWorking: isRunning,
    officeProblem: problem,
  };
}
