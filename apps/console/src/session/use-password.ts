import { computed, reactive } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { endpoints } from '@shanhuo/contract';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { useSession } from './session.ts';

const SHORTEST = 8;

/** Changing the own password; whoever came with a first one gets nowhere else before. */
export function usePassword() {
  const { t } = useI18n();
  const session = useSession();
  const router = useRouter();
  const form = reactive({ old: '', own: '', again: '' });
  const mustChange = computed(() => session.mustChangePassword);
  const differs = computed(() => form.again !== '' && form.again !== form.own);
  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.accounts.changePassword, { body: { password: form.old, newPassword: form.own } });
      await session.load();
      await router.push('/');
    },
    () => t('list.offline'),
  );
  const back = async (): Promise<void> => {
    if (!mustChange.value) {
      router.back();
      return;
    }
    await session.signOut();
    await router.push({ name: 'sign-in' });
  };
  return {
    form,
    mustChange,
    differs,
    isComplete: computed(() => form.old !== '' && form.own.length >= SHORTEST && form.own === form.again),
    submit: () => void run(),
    problem,
    isRunning,
    back: () => void back(),
  };
}
