import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatDayTime, formatMoney, useFaceLocale } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useSession } from '../../session/session.ts';
import { isLate } from '../claims/claim-tone.ts';

export type InvoiceRequest = AnswerOf<typeof endpoints.invoicing.getInvoiceRequest>;
type Document = InvoiceRequest['documents'][number];

/** One request: to whom, of what, what was issued, and what comes next. */
export function useInvoice(id: () => string | null) {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (requestId) =>
    call(endpoints.invoicing.getInvoiceRequest, { params: { county, id: requestId } }),
  );
  const tab = ref('invoice');
  watch(id, () => (tab.value = 'invoice'));
  const tabs = computed(() => [
    { name: 'invoice', label: t('invoices.file') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const next = computed(() => {
    const request = one.record.value;
    if (request === null || request.dueAt === null) return '';
    const by = formatDayTime(request.dueAt, locale.value);
    const kind = request.state === 'to-correct' ? 'correct' : 'issue';
    const fen = Math.abs(request.billableFen - request.billedFen);
    const said = t(`invoices.next.${kind}`, { by, amount: formatMoney(fen) });
    return isLate(request.dueAt) ? `${said} ${t('invoices.isLate')}` : said;
  });
  const facts = computed(() => {
    const request = one.record.value;
    if (request === null) return [];
    return [
      { name: t('columns.invoiceTitle'), value: request.title.name },
      { name: t('columns.taxNumber'), value: request.title.taxNumber ?? '' },
      { name: t('columns.kind'), value: t(`invoiceWants.${request.wants}`) },
      { name: t('invoices.billable'), value: formatMoney(request.billableFen) },
      { name: t('invoices.billed'), value: formatMoney(request.billedFen) },
      { name: t('columns.claimed'), value: formatDayTime(request.askedAt, locale.value) },
      { name: t('invoices.declined'), value: request.declinedWords ?? '' },
    ].filter(({ value }) => value !== '');
  });
  /** Goods by how they are taxed, since goods free of VAT are invoiced by themselves. */
  const groups = computed(() =>
    [...Map.groupBy(one.record.value?.goods ?? [], ({ taxKind }) => taxKind)].map(([taxKind, goods]) => ({
      taxKind,
      goods,
      fen: goods.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0),
    })),
  );
  const paperOf = (document: Document): string =>
    addressOf(endpoints.invoicing.seeInvoicePaper, { params: { county, id: id() ?? '', document: document.id } });
  return {
    ...one,
    show: (request: InvoiceRequest): void => void (one.record.value = request),
    tab,
    tabs,
    next,
    facts,
    groups,
    paperOf,
    maySeeOrder: session.may('ordering.see'),
  };
}
