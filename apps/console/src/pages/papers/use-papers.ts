import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useViews } from '../../lists/use-views.ts';
import { useSession } from '../../session/session.ts';
import { certificateWord } from '../../widgets/certificate-words.ts';
import { filtersOfPapers, toldOfPapers } from './filters.ts';

/** Certificates of goods and licences of merchants, first to end first. */
export function usePapers() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfPapers, (filters, cursor) =>
    call(endpoints.listing.listPapers, {
      params: { county },
      query: { ...filled(filters), ...(cursor !== undefined && { cursor }) },
    }),
  );
  const kindOf = (row: { of: string; kind: string }): string =>
    t(row.of === 'licence' ? `licenceKinds.${row.kind}` : `certificateKinds.${row.kind}`);
  const views = useViews(
    'papers',
    list,
    [
      { name: 'paperShows.to-confirm', filters: () => ({ show: 'to-confirm' }) },
      { name: 'paperShows.ending', filters: () => ({ show: 'ending' }) },
      { name: 'paperShows.over', filters: () => ({ show: 'over' }) },
    ],
    toldOfPapers,
  );
  const download = useDownload(
    'papers',
    list,
    [
      { head: 'columns.kind', of: kindOf },
      { head: 'certificates.number', of: (row) => row.number },
      { head: 'columns.merchant', of: (row) => row.merchantName },
      { head: 'columns.product', of: (row) => row.productName },
      { head: 'papers.until', of: (row) => row.validUntil },
      { head: 'columns.state', of: (row) => t(certificateWord(row)) },
    ],
    toldOfPapers,
  );
  return { list, download, views, kindOf };
}
