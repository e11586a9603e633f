import { computed, reactive, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { visibilities } from '@shanhuo/contract/catalog/words';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** One product; the centre keeps its registered code and where it is sold. */
export function useProduct(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (productId) => call(endpoints.catalog.getProduct, { params: { county, id: productId } }));
  const form = reactive({ registeredCode: '', visibility: '' });
  watch(one.record, (product) => {
    form.registeredCode = product?.registeredCode ?? '';
    form.visibility = product?.visibility ?? '';
  });
  const { run, problem, isRunning } = useTask(
    async () => {
      if (one.record.value === null) return;
      const { id: productId, ...product } = one.record.value;
      const visibility = visibilities.find((word) => word === form.visibility) ?? product.visibility;
      await call(endpoints.catalog.saveProduct, {
        params: { county, id: productId },
        body: { ...product, visibility, registeredCode: form.registeredCode.trim() || null },
      });
      await one.load();
      changed();
    },
    () => t('list.offline'),
  );
  const mayManage = computed(() => session.may('catalog.manage'));
  return { ...one, form, mayManage, save: () => void run(), problem, isRunning };
}
