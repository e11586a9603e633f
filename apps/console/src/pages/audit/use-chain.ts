import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { grouped, useCounted } from '../../widgets/use-counted.ts';

/** Recomputes the chain of audit notes and says in words whether it holds. */
export function useChain() {
  const { t } = useI18n();
  const counted = useCounted();
  const { county } = useSession();
  const verdict = ref('');
  const { run, isRunning } = useTask(
    async () => {
      const { sealed, unsealed, brokenAt } = await call(endpoints.audit.verifyChain, { params: { county } });
      verdict.value =
        brokenAt === null
          ? counted('audit.whole', sealed, { unsealed: grouped(unsealed) })
          : t('audit.broken', { position: brokenAt });
    },
    () => t('list.offline'),
  );
  return { verdict, isChecking: isRunning, verify: () => void run() };
}
