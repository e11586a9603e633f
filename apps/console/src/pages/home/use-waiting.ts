import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { formatDay, formatDayTime, formatMoney, formatWeight, useFaceLocale } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { useMyMerchants } from '../../api/use-choices.ts';
import { useSession } from '../../session/session.ts';
import { stationsAsleep } from './stations-waiting.ts';
import { claimsToAnswer, claimsToDecide } from './claims-waiting.ts';
import { invoicesToIssue } from './invoices-waiting.ts';
import { boxesPastDay, lotsToPack, lotsToPromise, wasteToLookAt, yieldsToLookAt } from './goods-waiting.ts';
import { boxesToCount, cashToHandOver, duesToPay, groupsToConfirm, transfersToConfirm } from './money-waiting.ts';
import { ordersWaiting } from './orders-waiting.ts';
import { offersTakenOut, papersEnding, papersToConfirm } from './papers-waiting.ts';
import { look, LOOKED_AT, type Waiting } from './waiting.ts';
import { useCounted } from '../../widgets/use-counted.ts';

/** Every kind of work that can wait, with the words for its first lines. */
export function useWaiting(): readonly Waiting[] {
  const { t } = useI18n();
  const counted = useCounted();
  const locale = useFaceLocale();
  const session = useSession();
  const { county } = session;
  const merchants = useMyMerchants();
  const params = { county };
  const limit = LOOKED_AT;
  const at = (moment: string): string => formatDayTime(moment, locale.value);
  const kilograms = (grams: number): string => formatWeight(grams, 'kg', locale.value);
  const due = (dueAt: string | null, isLate: boolean): string =>
    dueAt === null ? '' : t(isLate ? 'claims.lateSince' : 'claims.dueUntil', { at: at(dueAt) });
  const claimOf = (row: { kind: string; titles: readonly string[]; titlesEn: readonly string[] }): string =>
    `${t(`claimKinds.${row.kind}`)} ${locale.value === 'en' ? row.titlesEn.join(', ') : row.titles.join('、')}`;
  return [
    claimsToAnswer(county, due, claimOf),
    claimsToDecide(county, due, claimOf),
    invoicesToIssue(county, due),
    transfersToConfirm(county),
    groupsToConfirm(county),
    cashToHandOver(county),
    boxesToCount(county, (days) => counted('boxes.open', days)),
    stationsAsleep(county, 'close', (lastDay) => lastDay ?? t('stations.never')),
    stationsAsleep(county, 'call', (lastDay) => lastDay ?? t('stations.never')),
    ...ordersWaiting(county, { at, comma: t('list.comma') }),
    {
      name: 'exceptions',
      path: '/parcels?exceptions=true',
      // The centre's, which may close any of them; a hub sees those of other places on its way, too.
      permissions: ['logistics.explain', 'network.manage'],
      look: look(
        () => call(endpoints.logistics.listParcels, { params, query: { exceptions: true, limit } }),
        (row) => ({ id: row.id, what: row.number, note: row.custodianName ?? '', path: `/parcels?parcel=${row.id}` }),
      ),
    },
    {
      name: 'failed',
      path: '/payments?failed=true',
      permissions: ['payment.reconcile'],
      look: look(
        () => call(endpoints.payment.listPayments, { params, query: { failed: true, limit } }),
        (row) => ({
          id: row.id,
          what: row.providerTradeNo ?? at(row.askedAt),
          note: formatMoney(row.amountFen),
          path: `/payments?payment=${row.id}`,
        }),
      ),
    },
    {
      name: 'drafts',
      path: '/offers?state=draft',
      permissions: ['listing.offer'],
      look: look(
        () => call(endpoints.listing.listMyOffers, { params, query: { state: 'draft', limit } }),
        (row) => ({ id: row.id, what: row.title, note: row.productCode, path: `/offers?offer=${row.id}` }),
      ),
    },
    lotsToPack(county, kilograms),
    lotsToPromise(county, (boxes) => counted('units.boxes', boxes)),
    boxesPastDay(county, (boxes) => counted('units.boxes', boxes)),
    papersToConfirm(county, (kind) => t(`certificateKinds.${kind}`)),
    offersTakenOut(county),
    papersEnding(
      county,
      ({ of, kind }) => t(of === 'licence' ? `licenceKinds.${kind}` : `certificateKinds.${kind}`),
      (day) => t('certificates.until', { day: formatDay(day, locale.value, true) }),
    ),
    wasteToLookAt(county, kilograms),
    yieldsToLookAt(county),
    duesToPay(county, { may: session.may, merchants }),
    {
      name: 'approve',
      path: '/merchants?state=applied',
      permissions: ['merchants.approve'],
      look: look(
        () => call(endpoints.merchants.listMerchants, { params, query: { state: 'applied', limit } }),
        (row) => ({
          id: row.id,
          what: row.name,
          note: t(`merchantKinds.${row.kind}`),
          path: `/merchants?merchant=${row.id}`,
        }),
      ),
    },
  ];
}
