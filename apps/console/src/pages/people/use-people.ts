import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfPeople, toldOfPeople } from './filters.ts';

/** People and what they are responsible for. */
export function usePeople() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfPeople, (filters, cursor) =>
    call(endpoints.accounts.listPeople, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const views = useViews(
    'people',
    list,
    [{ name: 'views.former', filters: () => ({ former: 'true' }) }],
    toldOfPeople,
    'views.present',
  );
  const download = useDownload(
    'people',
    list,
    [
      { head: 'columns.person', of: (row) => row.name },
      { head: 'columns.login', of: (row) => row.login },
      { head: 'columns.phone', of: (row) => row.phone },
      {
        head: 'columns.grants',
        of: (row) =>
          row.grants
            .map(({ role, organisationName, regionName }) =>
              `${t(`roles.${role}`)} ${organisationName ?? regionName ?? ''}`.trim(),
            )
            .join(' / '),
      },
      { head: 'columns.secondFactor', of: (row) => t(row.secondFactorOn ? 'people.on' : 'people.off') },
    ],
    toldOfPeople,
  );
  return { list, download, views };
}
