import { computed, onBeforeUnmount, reactive, ref } from 'vue';
import { useRoute } from 'vue-router';
import { accountsEndpoints } from '@shanhuo/contract/accounts/endpoints';
import { typedCode } from '@shanhuo/contract/accounts/typed-code';
import { orderingEndpoints } from '@shanhuo/contract/ordering/endpoints';
import { landingOf } from '../pure/landing.ts';
import { digitsOf } from '../pure/receiver.ts';
import { useShop } from '../shop/shop.ts';
import { usePageData } from '../shop/use-page-data.ts';
import { rememberCart } from './use-cart.ts';

type Wrong = 'phone' | 'code' | 'password' | 'second' | null;

/** Sign-in by a code that comes by SMS or by a password, then by the authenticator's for those who have a second factor. */
export function useSignIn() {
  const shop = useShop();
  const route = useRoute();
  const me = usePageData(
    () => 'me',
    () => shop.call(accountsEndpoints.getMe, {}),
  );
  const form = reactive({ phone: '', code: '', login: '', password: '', second: '' });
  /** Most come by their phone; who was given a login name uses that. */
  const byPassword = ref(false);
  const wrong = ref<Wrong>(null);
  const said = ref<string | null>(null);
  const busy = ref(false);
  const sent = ref<{ to: string; sandboxCode: string | null } | null>(null);
  const secondFactor = ref(false);
  const { waitSeconds, waitFor } = useCountdown();
  const isPhone = (): boolean => /^1\d{10}$/.test(digitsOf(form.phone));

  async function ask(): Promise<void> {
    wrong.value = isPhone() ? null : 'phone';
    if (wrong.value !== null || busy.value) return;
    busy.value = true;
    const came = await shop.call(accountsEndpoints.askSignInCode, { body: { phone: digitsOf(form.phone) } });
    busy.value = false;
    said.value = came.ok ? null : came.message;
    if (!came.ok) {
      // Where no code can come, the other way in is shown with the reason; a phone is a login name, too.
      if (came.code !== 'sign-in.no-sms') return;
      byPassword.value = true;
      form.login ||= digitsOf(form.phone);
      return;
    }
    sent.value = { to: came.body.sentTo, sandboxCode: came.body.sandboxCode };
    waitFor(came.body.waitSeconds);
  }

  async function verify(): Promise<void> {
    const code = form.code.trim();
    wrong.value = !isPhone() ? 'phone' : /^\d{6}$/.test(code) ? null : 'code';
    if (wrong.value !== null || busy.value) return;
    busy.value = true;
    const came = await shop.call(accountsEndpoints.verifySignInCode, { body: { phone: digitsOf(form.phone), code } });
    busy.value = false;
    said.value = came.ok ? null : came.message;
    if (!came.ok) return;
    await goOn(came.body.state);
  }

  async function signIn(): Promise<void> {
    wrong.value = form.login.trim() === '' || form.password === '' ? 'password' : null;
    if (wrong.value !== null || busy.value) return;
    busy.value = true;
    const body = { login: form.login.trim(), password: form.password };
    const came = await shop.call(accountsEndpoints.signInPassword, { body });
    busy.value = false;
    said.value = came.ok ? null : came.message;
    if (came.ok) await goOn(came.body.state);
  }

  async function giveSecond(): Promise<void> {
    const code = typedCode(form.second);
    wrong.value = code === '' ? 'second' : null;
    if (wrong.value !== null || busy.value) return;
    busy.value = true;
    const came = await shop.call(accountsEndpoints.verifySecondFactor, { body: { code } });
    busy.value = false;
    said.value = came.ok ? null : came.message;
    if (came.ok) await goOn(came.body.state);
  }

  /** Back to the password or the phone; what was typed there still stands. */
  function again(): void {
    secondFactor.value = false;
    form.second = '';
    said.value = null;
  }

  async function goOn(state: 'signed-in' | 'second-factor'): Promise<void> {
    secondFactor.value = state === 'second-factor';
    if (secondFactor.value) return;
    // What was chosen before stays chosen. If that fails, the cart shows what there is.
    const cart = await shop.call(orderingEndpoints.takeCart, { params: { county: shop.county } });
    if (cart.ok) rememberCart(cart.body);
    // A whole new page, since everything on it may look different now.
    window.location.assign(landingOf(route.query['next']));
  }

  async function signOut(): Promise<void> {
    const came = await shop.call(accountsEndpoints.signOut, {});
    said.value = came.ok ? null : came.message;
    if (!came.ok) return;
    rememberCart(null);
    window.location.assign('/');
  }

  const person = computed(() => me.data.value?.person ?? null);
  const doors = { ask, verify, signIn, giveSecond, again, signOut };
  return { form, wrong, said, busy, sent, waitSeconds, secondFactor, person, byPassword, ...doors };
}

function useCountdown() {
  const waitSeconds = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  function waitFor(seconds: number): void {
    clearInterval(timer);
    waitSeconds.value = seconds;
    timer = setInterval(() => {
      waitSeconds.value -= 1;
      if (waitSeconds.value <= 0) clearInterval(timer);
    }, 1000);
  }
  onBeforeUnmount(() => clearInterval(timer));
  return { waitSeconds, waitFor };
}
