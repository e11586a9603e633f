import { computed, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { typedCode } from '@shanhuo/contract/accounts/typed-code';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { secretOf } from './secret-of.ts';
import { useSession } from './session.ts';

type Begun = AnswerOf<typeof endpoints.accounts.beginSecondFactor>;

/**
 * The own second factor: off, being added to an authenticator, its backup codes shown, on. The codes stay until their
 * owner says that they are kept, since nobody can show them again.
 */
export function useSecondFactor() {
  const { t } = useI18n();
  const session = useSession();
  const router = useRouter();
  const password = ref('');
  const code = ref('');
  const begun = shallowRef<Begun | null>(null);
  const isConfirmed = ref(false);
  const step = computed((): 'off' | 'add' | 'codes' | 'on' => {
    if (begun.value !== null) return isConfirmed.value ? 'codes' : 'add';
    return session.me?.person?.secondFactorOn === true ? 'on' : 'off';
  });
  const digits = computed(() => typedCode(code.value));

  const steps = {
    off: async () => {
      begun.value = await call(endpoints.accounts.beginSecondFactor, { body: { password: password.value } });
      password.value = '';
    },
    add: async () => {
      await call(endpoints.accounts.confirmSecondFactor, { body: { code: digits.value } });
      isConfirmed.value = true;
      code.value = '';
    },
    codes: async () => {
      await session.load();
      begun.value = null;
      isConfirmed.value = false;
    },
    on: async () => {
      await call(endpoints.accounts.endSecondFactor, { body: { password: password.value } });
      password.value = '';
      await session.load();
    },
  };
  const { run, problem, isRunning } = useTask(
    () => steps[step.value](),
    () => t('list.offline'),
    () => step.value,
  );

  return {
    step,
    password,
    code,
    qrAddress: computed(() => `data:image/svg+xml,${encodeURIComponent(begun.value?.qrSvg ?? '')}`),
    secret: computed(() => secretOf(begun.value?.otpauthUri ?? '')),
    backupCodes: computed(() => begun.value?.backupCodes ?? []),
    login: computed(() => session.me?.person?.login ?? ''),
    isCodeWhole: computed(() => /^\d{6}$/.test(digits.value)),
    problem,
    isRunning,
    goOn: () => void run(),
    again: () => {
      begun.value = null;
      code.value = '';
    },
    back: () => void router.push('/'),
  };
}
