import { endpoints } from '@shanhuo/contract';
import { yieldPercent } from '@shanhuo/contract/packing/yield';
import { useI18n } from 'vue-i18n';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfPacking, toldOfPacking } from './filters.ts';

/** Processings with what went in, what came of it and how that stood to what usually comes; of the unusual ones alone, if asked. */
export function useProcessings(unusual: boolean) {
  const { locale } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfPacking, (filters, cursor) =>
    call(endpoints.packing.listProcessings, {
      params: { county },
      query: { ...filled(filters), ...(unusual && { unusual }), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const nameOf = (name: string, nameEn: string): string => (locale.value === 'en' ? nameEn : name);
  const percentOf = (outputGrams: number, inputGrams: number): string =>
    `${yieldPercent({ inputGrams, outputGrams })}%`;
  const download = useDownload(
    'packing',
    list,
    [
      { head: 'columns.time', of: (row) => row.at, shape: 'moment' },
      { head: 'columns.day', of: (row) => row.day },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'packing.recipe', of: (row) => nameOf(row.name, row.nameEn) },
      { head: 'packing.lots', of: (row) => row.inputs.map(({ code }) => code).join(' / ') },
      { head: 'columns.product', of: (row) => row.toProductName },
      { head: 'columns.inputKg', of: (row) => row.inputGrams, shape: 'kilograms' },
      { head: 'columns.outputKg', of: (row) => row.outputGrams, shape: 'kilograms' },
      { head: 'packing.lossKg', of: (row) => row.lossGrams, shape: 'kilograms' },
      { head: 'packing.yield', of: (row) => percentOf(row.outputGrams, row.inputGrams) },
      { head: 'columns.why', of: (row) => row.reason },
      {
        head: 'columns.output',
        of: (row) => row.outputs.map(({ code, productName }) => `${productName} ${code}`).join(' / '),
      },
    ],
    toldOfPacking,
  );
  return { list, download, nameOf, percentOf };
}
