import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { conformityBases } from '@shanhuo/contract/quality/shapes';
import { addressOf, call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

type Basis = (typeof conformityBases)[number];

/** A lot's owner promises that all of it conforms; everything but what the promise rests on is the lot's own. */
export function useConformity(lotId: () => string, issued: (certificateId: string) => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const isOpen = ref(false);
  const bases = ref<Basis[]>([]);
  let id = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      const given = await call(
        endpoints.quality.issueConformity,
        { params: { county, id: lotId() }, body: { id, bases: bases.value } },
        id,
      );
      isOpen.value = false;
      issued(given.id);
    },
    () => t('list.offline'),
  );
  return {
    isOpen,
    open: (): void => {
      id = newId();
      bases.value = ['internal-control'];
      problem.value = '';
      isOpen.value = true;
    },
    bases,
    choices: conformityBases,
    isComplete: computed(() => bases.value.length > 0),
    problem,
    isRunning,
    submit: () => void run(),
  };
}

/** Whether somebody works for the owner of a lot and may promise its conformity. */
export function useMayPromise() {
  const session = useSession();
  return (ownerId: string): boolean =>
    session.may('quality.certify') && session.organisations.some(({ id }) => id === ownerId);
}

/** Where the printed card of a promise stands. */
export const cardAddress = (county: number, certificateId: string): string =>
  addressOf(endpoints.quality.conformityCards, { params: { county }, query: { ids: certificateId, size: '80x60' } });
