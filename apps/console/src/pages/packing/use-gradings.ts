import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { localTime } from '../../lists/local-time.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';

/** Gradings with the lots they made and what was lost. */
export function useGradings() {
  const { county } = useSession();
  const list = useList({}, (_, cursor) =>
    call(endpoints.packing.listGradings, {
      params: { county },
      query: { ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('packing', list.all, [
    { head: 'columns.time', of: (row) => localTime(row.at) },
    { head: 'columns.merchant', of: (row) => row.merchantName },
    { head: 'columns.product', of: (row) => row.productName },
    { head: 'columns.lot', of: (row) => row.lotCode },
    { head: 'columns.inputKg', of: (row) => row.inputGrams / 1000 },
    { head: 'columns.wasteKg', of: (row) => row.wasteGrams / 1000 },
    {
      head: 'columns.output',
      of: (row) => row.outputs.map(({ code, gradeName }) => `${gradeName} ${code}`).join(' / '),
    },
  ]);
  return { list, download };
}
