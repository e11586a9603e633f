import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { accountsEndpoints } from '@shanhuo/contract/accounts/endpoints';
import { call } from '../api/call.ts';
import { CallRefused } from '../api/call-refused.ts';
import { useTask } from '../api/use-task.ts';
import { say } from '../shell/ask.ts';
import { useSession } from './session.ts';

const SHORTEST = 8;

/** Changing the own password; whoever came with a first one gets nowhere else before, and needn't type it again. */
export function usePassword() {
  const { t } = useI18n();
  const session = useSession();
  const router = useRouter();
  const isFirst = session.mustChangePassword;
  const form = reactive({ old: session.firstPassword, own: '', again: '' });
  const asksOld = ref(form.old === '');
  const isVisible = ref(false);
  const wasTried = ref(false);
  let isChanged = false;

  const change = async (): Promise<void> => {
    if (isChanged) return;
    const body = { password: form.old, newPassword: form.own };
    try {
      await call(accountsEndpoints.changePassword, { body });
      isChanged = true;
    } catch (error) {
      asksOld.value ||= error instanceof CallRefused && error.code === 'sign-in.wrong';
      // The server knows this person no more, as when its answer was lost on the way: the new password opens again.
      if (session.isExpired) await router.replace({ name: 'sign-in' });
      throw error;
    }
  };
  const { run, problem, isRunning } = useTask(async () => {
    await change();
    await session.arrive();
    say(t('password.done'));
    if (isFirst) await router.replace('/');
    else router.back();
  });
  const odd = computed(() => {
    if (form.own.length < SHORTEST) return t('password.short');
    return form.own === form.again ? '' : t('password.differs');
  });
  const submit = (): void => {
    wasTried.value = true;
    if (odd.value === '') void run();
  };
  const back = async (): Promise<void> => {
    if (!isFirst) {
      router.back();
      return;
    }
    await session.signOut();
    await router.replace({ name: 'sign-in' });
  };
  return {
    isFirst,
    form,
    asksOld,
    isVisible,
    sentence: computed(() => (wasTried.value && odd.value) || problem.value),
    isRunning,
    submit,
    back: () => void back(),
  };
}
