import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** Centre, cold store, hubs and stations. */
export function useStations() {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const list = useList({ q: '', kind: '' }, (filters, cursor) =>
    call(endpoints.network.listSites, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }), limit: 100 },
    }),
  );
  const download = useDownload('stations', list.all, [
    { head: 'columns.code', of: (row) => row.code },
    { head: 'columns.name', of: (row) => row.name },
    { head: 'columns.kind', of: (row) => t(`siteKinds.${row.kind}`) },
    { head: 'columns.region', of: (row) => row.regionName },
    { head: 'columns.transport', of: (row) => (row.transportAgreement ? t('stations.signed') : '') },
    { head: 'columns.connectivity', of: (row) => t(`connectivity.${row.connectivity}`) },
    { head: 'columns.state', of: (row) => t(`siteStates.${row.state}`) },
  ]);
  return { list, download, mayOpen: session.may('network.see') };
}
