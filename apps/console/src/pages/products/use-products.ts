import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { filled } from '../../lists/filled.ts';
import { useDownload } from '../../lists/use-download.ts';
import { useList } from '../../lists/use-list.ts';
import { useSession } from '../../session/session.ts';
import { filtersOfProducts, toldOfProducts } from './filters.ts';

/** Products with grades and packs. */
export function useProducts() {
  const { t } = useI18n();
  const { county } = useSession();
  const list = useList(filtersOfProducts, (filters, cursor) =>
    call(endpoints.catalog.listProducts, {
      params: { county },
      query: { ...filled(filters), retired: 'with', ...(cursor !== undefined && { cursor }) },
    }),
  );
  /** A retired grade or pack says so beside its name. */
  const named = ({ name, retired }: { readonly name: string; readonly retired: boolean }): string =>
    retired ? t('inUse.marked', { name }) : name;
  const download = useDownload(
    'products',
    list,
    [
      { head: 'columns.code', of: (row) => row.code },
      { head: 'columns.name', of: (row) => row.name },
      { head: 'columns.grades', of: (row) => row.grades.map(named).join(' / ') },
      { head: 'columns.packs', of: (row) => row.packSpecs.map(named).join(' / ') },
      { head: 'products.registeredCode', of: (row) => row.registeredCode },
      { head: 'products.visibility', of: (row) => t(`visibilities.${row.visibility}`) },
      { head: 'columns.state', of: (row) => t(row.retired ? 'inUse.retired' : 'inUse.used') },
      { head: 'columns.returnKind', of: (row) => t(`returnKinds.${row.returnKind}`) },
    ],
    toldOfProducts,
  );
  return { list, download };
}
