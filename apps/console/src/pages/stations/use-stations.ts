import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfStations, toldOfStations } from './filters.ts';

/** Centre, cold store, hubs and stations. */
export function useStations() {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const list = useList(filtersOfStations, (filters, cursor) =>
    call(endpoints.network.listSites, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }), limit: 100 },
    }),
  );
  const views = useViews(
    'stations',
    list,
    [
      { name: 'views.stations', filters: () => ({ kind: 'village-station' }) },
      { name: 'views.hubs', filters: () => ({ kind: 'township-hub' }) },
      { name: 'views.paused', filters: () => ({ state: 'paused' }) },
    ],
    toldOfStations,
  );
  const download = useDownload(
    'stations',
    list,
    [
      { head: 'columns.code', of: (row) => row.code },
      { head: 'columns.name', of: (row) => row.name },
      { head: 'columns.kind', of: (row) => t(`siteKinds.${row.kind}`) },
      { head: 'columns.region', of: (row) => row.regionName },
      {
        head: 'columns.transport',
        of: (row) => t(row.transportAgreement ? 'stations.signed' : 'stations.unsigned'),
      },
      { head: 'columns.connectivity', of: (row) => t(`connectivity.${row.connectivity}`) },
      { head: 'stations.coldBox', of: (row) => t(row.coldBox ? 'stations.has' : 'stations.hasNot') },
      { head: 'columns.state', of: (row) => t(`siteStates.${row.state}`) },
    ],
    toldOfStations,
  );
  return { list, download, views, mayOpen: session.may('network.see'), maySeeActivity: session.may('indicators.see') };
}
