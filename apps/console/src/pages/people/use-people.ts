import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useList } from '../../lists/use-list.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useSession } from '../../session/session.ts';

/** People and what they are responsible for. */
export function usePeople() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList({ q: '' }, (filters, cursor) =>
    call(endpoints.accounts.listPeople, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const download = useDownload('people', list.all, [
    { head: 'columns.name', of: (row) => row.name },
    { head: 'columns.login', of: (row) => row.login },
    { head: 'columns.phone', of: (row) => row.phone },
    { head: 'columns.grants', of: (row) => row.grants.map(({ role }) => t(`roles.${role}`)).join(' / ') },
  ]);
  return { list, download };
}
