import { ref, shallowRef, watch } from 'vue';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useSession } from '../../session/session.ts';

type Merchant = AnswerOf<typeof endpoints.merchants.getMerchantRecord>;

/** Where an organisation that is paid by transfer has its account: merchants have a file with it, stations have none. */
export function usePayee(organisationId: () => string | null) {
  const session = useSession();
  const account = shallowRef<Merchant['bankAccount']>(null);
  const merchantId = ref<string | null>(null);
  watch(organisationId, async (id) => {
    account.value = null;
    merchantId.value = null;
    if (id === null || !session.may('merchants.see')) return;
    const params = { county: session.county, id };
    const record = await call(endpoints.merchants.getMerchantRecord, { params }).catch(() => null);
    if (record === null || id !== organisationId()) return;
    merchantId.value = id;
    account.value = record.bankAccount;
  });
  return { account, merchantId };
}
