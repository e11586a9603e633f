import { computed, onMounted, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { typedCode } from '@shanhuo/contract/accounts/typed-code';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { currentLanguage } from '../language.ts';
import { useSession } from './session.ts';

type Demo = AnswerOf<typeof endpoints.accounts.listDemoAccounts>['items'][number];

/** Signing in at the desk: login and password, then a one-time code for those who have a second factor. */
export function useSignIn() {
  const { t } = useI18n();
  const session = useSession();
  const route = useRoute();
  const router = useRouter();
  const [login, password, code] = [ref(''), ref(''), ref('')];
  const wantsCode = ref(false);
  const accounts = shallowRef<Demo[]>([]);

  onMounted(async () => {
    const answer = await call(endpoints.accounts.listDemoAccounts, {}).catch(() => ({ items: [] }));
    accounts.value = answer.items.filter(({ face }) => face === 'console');
  });

  const { run, problem, refusal, isRunning } = useTask(
    async () => {
      if (wantsCode.value) await session.giveSecondFactor(typedCode(code.value));
      else wantsCode.value = (await session.signIn(login.value, password.value)) === 'second-factor';
      if (session.isSignedIn) await router.push(typeof route.query['next'] === 'string' ? route.query['next'] : '/');
    },
    () => t('list.offline'),
  );
  /** Back to the password; what was typed there still stands. */
  const again = (): void => {
    wantsCode.value = false;
    code.value = '';
  };
  const submit = async (): Promise<void> => {
    await run();
    if (refusal.value?.code === 'second-factor.password-again') again();
  };

  const demo = computed(() =>
    accounts.value.map((one) => ({
      login: one.login,
      password: one.password,
      role: currentLanguage() === 'en' ? one.roleNameEn : one.roleName,
      task: currentLanguage() === 'en' ? one.taskEn : one.task,
    })),
  );
  const choose = (one: { login: string; password: string }): void => {
    login.value = one.login;
    password.value = one.password;
    wantsCode.value = false;
    void submit();
  };
  return { login, password, code, wantsCode, problem, isRunning, submit: () => void submit(), again, demo, choose };
}
