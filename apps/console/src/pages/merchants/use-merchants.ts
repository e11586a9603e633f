import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Merchants with their licences. */
export function useMerchants() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList({ q: '', state: '' }, (filters, cursor) =>
    call(endpoints.merchants.listMerchants, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('merchants', list.all, [
    { head: 'columns.name', of: (row) => row.name },
    { head: 'columns.kind', of: (row) => t(`merchantKinds.${row.kind}`) },
    { head: 'columns.licence', of: (row) => t(`licenceKinds.${row.licenceKind}`) },
    { head: 'columns.licenceNo', of: (row) => row.licenceNo },
    { head: 'columns.foodLicence', of: (row) => row.foodLicenceNo },
    { head: 'columns.state', of: (row) => t(`merchantStates.${row.state}`) },
  ]);
  return { list, download };
}
