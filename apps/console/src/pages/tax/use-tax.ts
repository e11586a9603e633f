import { computed, reactive } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaceLocale } from '@shanhuo/face';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useDownload } from '../../lists/use-download.ts';
import { today } from '../../widgets/periods.ts';
import { useSession } from '../../session/session.ts';
import { quartersUntil } from './quarters.ts';

type Row = AnswerOf<typeof endpoints.invoicing.taxInfoReport>['rows'][number];

const QUARTERS_SHOWN = 8;

/** What each seller sold in a quarter, as it goes to the tax office. */
export function useTax() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const { county } = useSession();
  const quarters = quartersUntil(today(), QUARTERS_SHOWN);
  const filters = reactive({ quarter: quarters[0] ?? '' });
  const one = useRecord(
    () => filters.quarter,
    (quarter) => call(endpoints.invoicing.taxInfoReport, { params: { county }, query: { quarter } }),
  );
  const quarterWords = (quarter: string): string =>
    t('tax.quarter', { year: quarter.slice(0, 4), quarter: quarter.slice(-1) });
  const sellerOf = (row: Row): string =>
    locale.value === 'en' ? (row.merchantNameEn ?? row.merchantName) : row.merchantName;
  const download = useDownload(
    'tax',
    { filters, all: () => Promise.resolve({ rows: one.record.value?.rows ?? [], isCut: false }) },
    [
      { head: 'columns.merchant', of: sellerOf },
      { head: 'columns.kind', of: (row) => t(`merchantKinds.${row.kind}`) },
      { head: 'tax.licence', of: (row) => row.licenceNumber },
      { head: 'columns.orders', of: (row) => row.orders, shape: 'count' },
      { head: 'tax.goodsYuan', of: (row) => row.goodsFen, shape: 'money' },
      { head: 'columns.freightYuan', of: (row) => row.freightFen, shape: 'money' },
      { head: 'tax.backYuan', of: (row) => row.backFen, shape: 'money' },
      { head: 'tax.netYuan', of: (row) => row.netFen, shape: 'money' },
      { head: 'tax.exemptYuan', of: (row) => row.exemptFen, shape: 'money' },
      { head: 'tax.feeYuan', of: (row) => row.feeFen, shape: 'money' },
    ],
    { quarter: { name: 'tax.quarterName' } },
  );
  const rows = computed(() => (one.record.value?.rows ?? []).map((row) => ({ ...row, seller: sellerOf(row) })));
  const options = computed(() => quarters.map((value) => ({ value, label: quarterWords(value) })));
  /** A quarter that is not over yet has figures that still grow. */
  const isRunning = computed(() => filters.quarter === quarters[0]);
  return { ...one, filters, options, rows, download, isRunning };
}
