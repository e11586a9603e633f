import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfHouseholds, toldOfHouseholds } from './filters.ts';

/** Households of the reader’s stations or region. */
export function useHouseholds() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfHouseholds, (filters, cursor) =>
    call(endpoints.merchants.listHouseholds, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload(
    'households',
    list,
    [
      { head: 'columns.household', of: (row) => row.code },
      { head: 'columns.publicName', of: (row) => row.publicName },
      { head: 'columns.village', of: (row) => row.villageName },
      { head: 'columns.station', of: (row) => row.stationName },
      { head: 'columns.naming', of: (row) => t(`naming.${row.naming}`) },
      { head: 'columns.payKind', of: (row) => t(`payKinds.${row.payKind}`) },
      { head: 'columns.card', of: (row) => t(row.hasCard ? 'households.card' : 'households.noCard') },
      { head: 'columns.consent', of: (row) => (row.withdrawn ? t('households.withdrawn') : null) },
    ],
    toldOfHouseholds,
  );
  return { list, download };
}
