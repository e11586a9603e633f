import { endpoints } from '@shanhuo/contract';
import { localTime } from '../../lists/local-time.ts';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Packing runs with what went in, what came out and what was lost. */
export function usePacking() {
  const { county } = useSession();
  const list = useList({ merchantId: '' }, (filters, cursor) =>
    call(endpoints.packing.listRuns, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('packing', list.all, [
    { head: 'columns.time', of: (row) => localTime(row.at) },
    { head: 'columns.merchant', of: (row) => row.merchantName },
    { head: 'columns.product', of: (row) => row.productName },
    { head: 'columns.grade', of: (row) => row.gradeName },
    { head: 'columns.pack', of: (row) => row.packName },
    { head: 'columns.lot', of: (row) => row.lotCode },
    { head: 'columns.boxes', of: (row) => row.boxes },
    { head: 'columns.inputKg', of: (row) => row.inputGrams / 1000 },
    { head: 'columns.outputKg', of: (row) => row.outputGrams / 1000 },
    { head: 'columns.wasteKg', of: (row) => row.wasteGrams / 1000 },
  ]);
  return { list, download };
}
