import { computed, onMounted, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { accountsEndpoints } from '@shanhuo/contract/accounts/endpoints';
import { typedCode } from '@shanhuo/contract/accounts/typed-code';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { named } from '../language.ts';
import { useQueue } from '../queue/queue-store.ts';
import { useSession } from './session.ts';

type Demo = AnswerOf<typeof accountsEndpoints.listDemoAccounts>['items'][number];

/** Signing in with login or phone and password, then a one-time code for those who have a second factor. */
export function useSignIn() {
  const { t } = useI18n();
  const session = useSession();
  const route = useRoute();
  const router = useRouter();
  const queue = useQueue();
  const [login, password, code] = [ref(''), ref(''), ref('')];
  const wantsCode = ref(false);
  const accounts = shallowRef<Demo[]>([]);

  onMounted(async () => {
    const answer = await call(accountsEndpoints.listDemoAccounts, {}).catch(() => ({ items: [] }));
    accounts.value = answer.items.filter(({ face }) => face === 'station');
  });

  const { run, problem, isRunning } = useTask(async () => {
    if (wantsCode.value) await session.giveSecondFactor(typedCode(code.value));
    else wantsCode.value = (await session.signIn(login.value.trim(), password.value)) === 'second-factor';
    if (!session.isSignedIn || !(session.worksHere || session.mustChangePassword)) return;
    const next = route.query['next'];
    await router.replace(typeof next === 'string' ? next : '/');
  });

  /** Back to the password; what was typed there still stands. */
  const again = (): void => {
    wantsCode.value = false;
    code.value = '';
  };

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
    wantsCode.value = false;
    void run();
  };
  /** Signed in, but with an account of another face. */
  const notHere = computed(() =>
    session.isSignedIn && !session.worksHere && !session.mustChangePassword
      ? t('signIn.notHere', { name: session.personName })
      : '',
  );
  /** What others left on this phone, so that nobody thinks it's lost. */
  const left = computed(() => {
    const count = queue.records.filter(({ state }) => state === 'waiting' || state === 'attention').length;
    return count === 0 || session.isExpired ? '' : t('signIn.left', { count });
  });
  const sentence = computed(() => problem.value || notHere.value);
  return { login, password, code, wantsCode, sentence, left, isRunning, submit: () => void run(), again, demo, choose };
}
