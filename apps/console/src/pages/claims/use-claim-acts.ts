import { ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import type { Claim } from './use-claim.ts';

/** What the desk does with a claim, with what it says. */
export type Act =
  | { readonly act: 'answer'; readonly offerFen: number; readonly words: string }
  | { readonly act: 'decide'; readonly amountFen: number; readonly bearer: 'seller' | 'centre'; readonly words: string }
  | { readonly act: 'say' | 'object'; readonly words: string }
  | { readonly act: 'goods-back' };

const newsTries = 6;
const newsPause = 500;

/**
 * Acts on a claim; which dialog is open, and what the server says. A refusal leaves the dialog open with what was typed; when
 * somebody else was quicker, the claim behind it is read again.
 */
export function useClaimActs(claim: () => Claim | null, done: (claim: Claim) => void, stale: () => void) {
  const { t } = useI18n();
  const { county } = useSession();
  const open = ref<Act['act'] | null>(null);
  /** How many acts were done. */
  const sent = ref(0);
  // One intention as long as the same thing is sent: a second click is the same.
  const keys = new Map<string, string>();
  const keyOf = (said: string): string => {
    const key = keys.get(said) ?? crypto.randomUUID();
    keys.set(said, key);
    return key;
  };
  const send = (id: string, act: Act, key: string): Promise<Claim> => {
    const one = { params: { county, id } };
    if (act.act === 'answer') {
      const body = { offerFen: act.offerFen, words: act.words };
      return call(endpoints.aftersale.answerClaim, { ...one, body }, key);
    }
    if (act.act === 'decide') {
      const body = { amountFen: act.amountFen, bearer: act.bearer, words: act.words };
      return call(endpoints.aftersale.decideClaim, { ...one, body }, key);
    }
    if (act.act === 'goods-back') return call(endpoints.aftersale.goodsBack, one, key);
    const door = act.act === 'say' ? endpoints.aftersale.sayOnClaim : endpoints.aftersale.objectToGoods;
    return call(door, { ...one, body: { words: act.words } }, key);
  };
  // The provider answers a moment after the refund was asked for.
  const followRefund = async (id: string, moved: Claim): Promise<void> => {
    for (let again = 0, now = moved; again < newsTries; again += 1) {
      if (now.state !== 'refunding' || now.way !== 'sandbox' || claim()?.id !== id) return;
      await new Promise((resolve) => setTimeout(resolve, newsPause));
      now = await call(endpoints.aftersale.getClaim, { params: { county, id } });
      if (now.state !== 'refunding' && claim()?.id === id) done(now);
    }
  };
  const { run, problem, refusal, isRunning } = useTask(
    async (act: Act) => {
      const id = claim()?.id;
      if (id === undefined) return;
      const said = JSON.stringify([id, act]);
      const moved = await send(id, act, keyOf(said));
      keys.delete(said);
      open.value = null;
      sent.value += 1;
      done(moved);
      await followRefund(id, moved);
    },
    () => t('list.offline'),
    () => claim()?.id ?? null,
  );
  watch(
    () => claim()?.id,
    () => (open.value = null),
  );
  return {
    open,
    begin: (act: Act['act']): void => {
      problem.value = '';
      open.value = act;
    },
    run: async (act: Act): Promise<void> => {
      if (!(await run(act)) && refusal.value?.code === 'claim.state') stale();
    },
    sent,
    problem,
    isRunning,
  };
}
