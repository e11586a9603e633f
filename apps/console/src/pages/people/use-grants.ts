import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, roleNames } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { placeOf } from './place-of.ts';
import { usePlaces } from './use-places.ts';

/** Giving a person a role at one place, and ending it; both stay on record. */
export function useGrants(personId: () => string, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const isOpen = ref(false);
  const form = reactive({ role: '', place: '' });
  const { places, noPlace, loadPlaces } = usePlaces(form);
  let id = newId();

  const open = (): void => {
    id = newId();
    Object.assign(form, { role: '', place: '' });
    isOpen.value = true;
    loadPlaces();
  };
  const add = useTask(
    async () => {
      const role = roleNames.find((name) => name === form.role);
      const place = placeOf(form.place);
      if (role === undefined || place === null) return;
      await call(endpoints.accounts.grantRole, {
        params: { county },
        body: { id, personId: personId(), role, ...place },
      });
      isOpen.value = false;
      changed();
    },
    () => t('list.offline'),
  );
  const end = useTask(
    async (grantId: string) => {
      await call(endpoints.accounts.endGrant, { params: { county, id: grantId } });
      changed();
    },
    () => t('list.offline'),
  );
  return {
    mayGrant: computed(() => session.may('accounts.grant')),
    isOpen,
    open,
    places,
    noPlace,
    form,
    roles: roleNames,
    isComplete: computed(() => form.role !== '' && form.place !== ''),
    isRunning: add.isRunning,
    problem: computed(() => add.problem.value || end.problem.value),
    submit: () => void add.run(),
    end: (grantId: string) => void end.run(grantId),
  };
}
