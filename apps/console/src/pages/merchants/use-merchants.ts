import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfMerchants, toldOfMerchants } from './filters.ts';

/** Merchants with their licences. */
export function useMerchants() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfMerchants, (filters, cursor) =>
    call(endpoints.merchants.listMerchants, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'merchants',
    list,
    [
      { name: 'views.toApprove', filters: () => ({ state: 'applied' }) },
      { name: 'views.paused', filters: () => ({ state: 'paused' }) },
    ],
    toldOfMerchants,
  );
  const download = useDownload(
    'merchants',
    list,
    [
      { head: 'columns.name', of: (row) => row.name },
      { head: 'columns.kind', of: (row) => t(`merchantKinds.${row.kind}`) },
      { head: 'columns.licence', of: (row) => t(`licenceKinds.${row.licenceKind}`) },
      { head: 'columns.licenceNo', of: (row) => row.licenceNo },
      { head: 'columns.licenceUntil', of: (row) => row.licenceUntil },
      { head: 'columns.foodLicence', of: (row) => row.foodLicenceNo },
      { head: 'columns.paper', of: (row) => t(row.licenceFile === null ? 'files.none' : 'files.there') },
      { head: 'columns.payable', of: (row) => t(row.payable ? 'merchants.payable' : 'merchants.viaStation') },
      { head: 'columns.state', of: (row) => t(`merchantStates.${row.state}`) },
    ],
    toldOfMerchants,
  );
  return { list, download, views };
}
