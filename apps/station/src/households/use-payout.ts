import { ref, shallowRef, watch, type Ref } from 'vue';
import { uuidv7 } from 'uuidv7';
import type { AnswerOf } from '@shanhuo/contract/endpoint';
import { settlementEndpoints } from '@shanhuo/contract/settlement/endpoints';
import { call } from '../api/call.ts';
import { isRefusal } from '../api/call-refused.ts';
import { useTask } from '../api/use-task.ts';
import { useSession } from '../session/session.ts';

type Payout = AnswerOf<typeof settlementEndpoints.payHousehold>;

/**
 * Pays a household in cash what is due to it, all at once. `reload` reads its account anew: after the payment, and when
 * the payment was refused, since then something happened elsewhere that this phone doesn't show.
 */
export function usePayout(householdId: string, dueFen: Readonly<Ref<number>>, reload: () => Promise<void>) {
  const session = useSession();
  const isPaying = ref(false);
  const paid = shallowRef<Payout | null>(null);
  // One id for one payment: a broken connection and a second press pay once. Another sum is another payment.
  let id = uuidv7();
  const renew = (): void => {
    id = uuidv7();
  };
  watch(dueFen, renew, { flush: 'sync' });
  const { run, isRunning, problem } = useTask(async () => {
    const params = { county: session.county, id: householdId };
    const body = { id, amountFen: dueFen.value, way: 'cash' as const, siteId: session.place?.id ?? '' };
    try {
      paid.value = await call(settlementEndpoints.payHousehold, { params, body }, id);
      renew();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      paid.value = null;
      await closeAndReload();
      throw error;
    }
    await closeAndReload();
  });
  const closeAndReload = async (): Promise<void> => {
    isPaying.value = false;
    await reload();
  };
  return { isPaying, paid, pay: () => run(), isRunning, problem };
}
