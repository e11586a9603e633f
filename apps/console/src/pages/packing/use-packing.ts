import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfPacking, toldOfPacking } from './filters.ts';

/** Packing runs with what went in, what came out and what was lost. */
export function usePacking() {
  const { county } = useSession();
  const list = useList(filtersOfPacking, (filters, cursor) =>
    call(endpoints.packing.listRuns, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload(
    'packing',
    list,
    [
      { head: 'columns.time', of: (row) => row.at, shape: 'moment' },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'columns.grade', of: (row) => row.gradeName },
      { head: 'columns.pack', of: (row) => row.packName },
      { head: 'columns.lot', of: (row) => row.lotCode },
      { head: 'columns.boxes', of: (row) => row.boxes, shape: 'count' },
      { head: 'columns.inputKg', of: (row) => row.inputGrams, shape: 'kilograms' },
      { head: 'columns.outputKg', of: (row) => row.outputGrams, shape: 'kilograms' },
      { head: 'columns.wasteKg', of: (row) => row.wasteGrams, shape: 'kilograms' },
      { head: 'columns.why', of: (row) => row.wasteReason },
      { head: 'packing.lots', of: (row) => row.inputs.map(({ code }) => code).join(' / ') },
    ],
    toldOfPacking,
  );
  return { list, download };
}
