import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** A new first password for somebody who forgot theirs; it is shown once. */
export function useReset(personId: () => string, done: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const firstPassword = ref('');
  const { run, problem, isRunning } = useTask(
    async () => {
      const params = { county: session.county, id: personId() };
      firstPassword.value = (await call(endpoints.accounts.resetPassword, { params })).firstPassword;
    },
    () => t('list.offline'),
  );
  return {
    mayReset: computed(() => session.may('accounts.grant') && session.me?.person?.id !== personId()),
    firstPassword,
    reset: () => void run(),
    close: () => {
      firstPassword.value = '';
      done();
    },
    problem,
    isRunning,
  };
}
