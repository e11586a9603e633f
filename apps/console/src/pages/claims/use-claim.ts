import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatDayTime, formatMoney, useFaceLocale } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { currentLanguage } from '../../language.ts';
import { useSession } from '../../session/session.ts';
import { isLate } from './claim-tone.ts';

export type Claim = AnswerOf<typeof endpoints.aftersale.getClaim>;

/** One claim: its facts in words, whom it waits for, and where its pictures and its file to print are. */
export function useClaim(id: () => string | null) {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (claimId) => call(endpoints.aftersale.getClaim, { params: { county, id: claimId } }));
  const tab = ref('story');
  watch(id, () => (tab.value = 'story'));
  const tabs = computed(() => [
    { name: 'story', label: t('claims.story') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const next = computed(() => {
    const claim = one.record.value;
    if (claim === null) return '';
    if (claim.due !== null && claim.dueAt !== null) {
      const by = formatDayTime(claim.dueAt, locale.value);
      return `${t(`dueNext.${claim.due}`, { by })}${isLate(claim.dueAt) ? ` ${t(`dueLate.${claim.due}`)}` : ''}`;
    }
    if (claim.state === 'agreed') return t('claims.nextAgreed');
    if (claim.state !== 'refunding') return '';
    return t(claim.way === 'sandbox' ? 'claims.nextRefunding' : 'claims.nextByHand');
  });
  const money = (fen: number | null): string => (fen === null ? '' : formatMoney(fen));
  const facts = computed(() => {
    const claim = one.record.value;
    if (claim === null) return [];
    return [
      { name: t('columns.wish'), value: money(claim.wishFen) },
      { name: t('claims.most'), value: money(claim.mostFen) },
      { name: t('claims.bad'), value: claim.badPercent === null ? '' : `${claim.badPercent}%` },
      { name: t('claims.offer'), value: claim.offerFen === 0 ? t('claims.offerNone') : money(claim.offerFen) },
      { name: t('columns.agreed'), value: money(claim.agreedFen) },
      { name: t('claims.bearer'), value: claim.bearer === null ? '' : t(`bearers.${claim.bearer}`) },
      { name: t('columns.way'), value: t(`payWays.${claim.way}`) },
      { name: t('claims.waybill'), value: claim.waybill ?? '' },
      { name: t('columns.claimed'), value: formatDayTime(claim.madeAt, locale.value) },
      { name: t('claims.ended'), value: claim.endedAt === null ? '' : formatDayTime(claim.endedAt, locale.value) },
    ].filter(({ value }) => value !== '');
  });
  const pictures = computed(() => {
    const claim = one.record.value;
    if (claim === null) return [];
    return Array.from({ length: claim.photos }, (_, index) =>
      addressOf(endpoints.aftersale.seeClaimPhoto, { params: { county, id: claim.id, photo: index + 1 } }),
    );
  });
  return {
    ...one,
    show: (claim: Claim): void => void (one.record.value = claim),
    tab,
    tabs,
    next,
    facts,
    pictures,
    said: computed(() => one.record.value?.events.find(({ kind }) => kind === 'made')?.words ?? ''),
    maySeePayment: session.may('payment.see'),
    maySeeOrder: session.may('ordering.see'),
    fileAddress: computed(() =>
      addressOf(endpoints.aftersale.claimFile, {
        params: { county, id: id() ?? '' },
        query: { language: currentLanguage() },
      }),
    ),
  };
}
