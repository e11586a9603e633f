import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../session/session.ts';
import { blankProduct, factsOf, isComplete, withGate } from './product-form.ts';

/** A product that the county didn't sell before; its grades and packs are added once it is there. */
export function useNewProduct(saved: (id: string) => void) {
  const { t } = useI18n();
  const { county } = useSession();
  const isOpen = ref(false);
  const form = reactive({ ...blankProduct });
  const draft = useDraft('product', form, blankProduct, isOpen);
  let id = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.catalog.saveProduct, {
        params: { county, id },
        body: { ...factsOf(form), grades: [], packSpecs: [] },
      });
      draft.drop();
      isOpen.value = false;
      saved(id);
    },
    () => t('list.offline'),
  );
  return {
    isOpen,
    open: () => {
      id = newId();
      draft.open();
      problem.value = '';
      isOpen.value = true;
    },
    form,
    draft,
    chooseGate: (gate: string) => void Object.assign(form, withGate(form, gate)),
    isComplete: computed(() => isComplete(form)),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
