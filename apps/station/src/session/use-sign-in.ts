import { computed, onMounted, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { accountsEndpoints } from '@shanhuo/contract/accounts/endpoints';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { named } from '../language.ts';
import { useSession } from './session.ts';

type Demo = AnswerOf<typeof accountsEndpoints.listDemoAccounts>['items'][number];

/** Signing in with login or phone and password, then a one-time code for those who have a second factor. */
export function useSignIn() {
  const { t } = useI18n();
  const session = useSession();
  const route = useRoute();
  const router = useRouter();
  const [login, password, code] = [ref(''), ref(''), ref('')];
  const wantsCode = ref(false);
  const hasNoWork = ref(false);
  const accounts = shallowRef<Demo[]>([]);

  onMounted(async () => {
    const answer = await call(accountsEndpoints.listDemoAccounts, {}).catch(() => ({ items: [] }));
    accounts.value = answer.items.filter(({ face }) => face === 'station');
  });

  const { run, problem, isRunning } = useTask(async () => {
    hasNoWork.value = false;
    if (wantsCode.value) await session.giveSecondFactor(code.value.trim());
    else wantsCode.value = (await session.signIn(login.value.trim(), password.value)) === 'second-factor';
    if (!session.isSignedIn) return;
    hasNoWork.value = session.place === null;
    const next = route.query['next'];
    if (!hasNoWork.value) await router.replace(typeof next === 'string' ? next : '/');
  });

  const demo = computed(() =>
    accounts.value.map((one) => ({
      login: one.login,
      password: one.password,
      name: named(one.name, one.nameEn),
      role: named(one.roleName, one.roleNameEn),
      task: named(one.task, one.taskEn),
    })),
  );
  const choose = (one: { login: string; password: string }): void => {
    login.value = one.login;
    password.value = one.password;
    void run();
  };
  const sentence = computed(() => (hasNoWork.value ? t('signIn.notHere') : problem.value));
  return { login, password, code, wantsCode, sentence, isRunning, submit: () => void run(), demo, choose };
}
