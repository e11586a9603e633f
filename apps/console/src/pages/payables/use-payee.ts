import { shallowRef, watch } from 'vue';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import type { Payee } from '../../bank-account/payee.ts';
import { useSession } from '../../session/session.ts';

/** Where an organisation that is paid by transfer has its account: merchants and sites have a file with it. */
export function usePayee(organisationId: () => string | null) {
  const session = useSession();
  const payee = shallowRef<Payee | null>(null);
  const fileAt = async (id: string): Promise<Payee | null> => {
    const params = { county: session.county, id };
    const merchant = session.may('merchants.see')
      ? await call(endpoints.merchants.getMerchantRecord, { params }).catch(() => null)
      : null;
    if (merchant !== null) return { ...merchant, kind: 'merchant' };
    if (!session.may('network.see')) return null;
    const site = await call(endpoints.network.getSite, { params }).catch(() => null);
    return site && { ...site, kind: 'site' };
  };
  watch(organisationId, async (id) => {
    payee.value = null;
    if (id === null) return;
    const found = await fileAt(id);
    if (id === organisationId()) payee.value = found;
  });
  return payee;
}
