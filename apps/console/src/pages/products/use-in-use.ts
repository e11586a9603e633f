import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** A product, or one of its grades or packs. */
export type Part = { readonly grade: string } | { readonly packSpecId: string } | null;

/** Takes a product, a grade or a pack out of use, or back into it. */
export function useInUse(productId: () => string | null, changed: () => Promise<void>) {
  const { t } = useI18n();
  const { county } = useSession();
  const { run, problem, isRunning } = useTask(
    async (part: Part, inUse: boolean) => {
      const params = { county, id: productId() ?? '' };
      const body = { inUse };
      if (part === null) await call(endpoints.catalog.putProductUse, { params, body });
      else if ('grade' in part) await call(endpoints.catalog.putGradeUse, { params: { ...params, ...part }, body });
      else await call(endpoints.catalog.putPackUse, { params: { ...params, ...part }, body });
      await changed();
    },
    () => t('list.offline'),
    productId,
  );
  return { putUse: (part: Part, inUse: boolean) => void run(part, inUse), problem, isRunning };
}
