import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { uuidv7 } from 'uuidv7';
import { settlementEndpoints } from '@shanhuo/contract/settlement/endpoints';
import { formatMoney, moneyInWords, useFaceLocale } from '@shanhuo/face';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import type { PadKey } from '../collect/number-pad.ts';
import { useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { isSure } from '../shell/ask.ts';
import { fenOf, pressMoney } from './money-pad.ts';

/** What the cash is for: to buy goods with, or to pay households whose goods were sold. */
export type Purpose = 'purchases' | 'households';

/** Cash that a buyer of this station brings for its box; it needs the network, since two must agree on it at once. */
export function useFund() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const router = useRouter();
  const session = useSession();
  const { reference } = useReference();
  const purpose = ref<Purpose>('purchases');
  const chosenId = ref<string | undefined>();
  const buyers = computed(() =>
    reference.value.buyers.map(({ merchantId: id, name }) => ({ id, name, knowsProduct: true })),
  );
  const from = computed(() => buyers.value.find(({ id }) => id === chosenId.value) ?? buyers.value[0]);
  const typed = ref('');
  const amountFen = computed(() => fenOf(typed.value) ?? 0);
  // One intention until it is done or changed: trying again puts the money in once.
  let id = uuidv7();
  const { run, isRunning, problem } = useTask(async () => {
    const { place } = session;
    if (place === null || from.value === undefined) return;
    const body = { id, organisationId: from.value.id, purpose: purpose.value, amountFen: amountFen.value };
    await call(settlementEndpoints.fundFloat, { params: { county: session.county, id: place.id }, body }, id);
    await router.replace('/cash');
  });
  const canTake = computed(() => amountFen.value > 0 && from.value !== undefined && !isRunning.value);
  return {
    purpose,
    buyers,
    from,
    choose: (one: string): void => {
      chosenId.value = one;
      id = uuidv7();
    },
    typed,
    pressKey: (key: PadKey): void => {
      typed.value = pressMoney(typed.value, key);
      id = uuidv7();
    },
    words: computed(() => (amountFen.value === 0 ? '' : moneyInWords(amountFen.value, locale.value))),
    canTake,
    problem,
    take: async (): Promise<void> => {
      if (!canTake.value) return;
      const said = { name: from.value?.name ?? '', amount: formatMoney(amountFen.value) };
      if (await isSure(t('cash.fundSure', said), t('cash.fundNow'))) await run();
    },
  };
}
