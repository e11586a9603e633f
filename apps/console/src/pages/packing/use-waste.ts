import { endpoints } from '@shanhuo/contract';
import { formatWeight, useFaceLocale } from '@shanhuo/face';
import { useI18n } from 'vue-i18n';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfWaste, toldOfWaste } from './filters.ts';

/** A part of a whole, as a percentage with one decimal. */
const percentOf = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part * 1000) / whole) / 10}%`;

/** Much waste of households' goods by seller and product, most first; of the last thirty days unless others are chosen. */
export function useWaste() {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const { county } = useSession();
  const list = useList(filtersOfWaste, (filters, cursor) =>
    call(endpoints.packing.listConsignedWaste, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const weightOf = (grams: number): string => formatWeight(grams, 'kg', locale.value);
  const download = useDownload(
    'packing',
    list,
    [
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.broughtKg', of: (row) => row.broughtGrams, shape: 'kilograms' },
      { head: 'columns.wasteKg', of: (row) => row.wasteGrams, shape: 'kilograms' },
      { head: 'columns.wasteShare', of: (row) => percentOf(row.wasteGrams, row.broughtGrams) },
      {
        head: 'columns.why',
        of: (row) =>
          row.runs
            .map(({ lotCode, wasteReason }) => `${lotCode} ${wasteReason ?? t('packing.wasteUnsaid')}`)
            .join(' / '),
      },
    ],
    toldOfWaste,
  );
  return { list, download, percentOf, weightOf };
}
