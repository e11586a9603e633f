import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, roleNames } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../session/session.ts';
import { placeOf } from './place-of.ts';
import { usePlaces } from './use-places.ts';

const empty = { name: '', login: '', phone: '', role: '', place: '' };
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;
const PHONE = /^1\d{10}$/;

/** Enrolling somebody with a login and a first role; their first password is shown once, to be handed over. */
export function useEnrol(enrolled: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const isOpen = ref(false);
  const firstPassword = ref('');
  const form = reactive({ ...empty });
  const { places, noPlace, loadPlaces } = usePlaces(form);
  const draft = useDraft('person', form, empty, isOpen);
  /** Whose first password is shown, when the form is empty again. */
  const enrolledAs = ref({ name: '', login: '' });
  let id = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      const role = roleNames.find((name) => name === form.role);
      const place = placeOf(form.place);
      if (role === undefined || place === null) return;
      const phone = form.phone.trim();
      const answer = await call(endpoints.accounts.enrolPerson, {
        params: { county },
        body: { id, name: form.name.trim(), login: form.login, role, ...place, ...(phone !== '' && { phone }) },
      });
      enrolledAs.value = { name: form.name.trim(), login: form.login };
      firstPassword.value = answer.firstPassword;
      draft.drop();
      enrolled();
    },
    () => t('list.offline'),
  );
  const open = (): void => {
    id = newId();
    draft.open();
    firstPassword.value = '';
    problem.value = '';
    isOpen.value = true;
    loadPlaces();
  };
  const isLoginOdd = computed(() => form.login !== '' && !LOGIN.test(form.login));
  const isPhoneOdd = computed(() => form.phone.trim() !== '' && !PHONE.test(form.phone.trim()));
  return {
    mayEnrol: computed(() => session.may('accounts.grant')),
    isOpen,
    open,
    form,
    draft,
    enrolledAs,
    places,
    noPlace,
    roles: roleNames,
    isLoginOdd,
    isPhoneOdd,
    isComplete: computed(
      () =>
        form.name.trim() !== '' && LOGIN.test(form.login) && !isPhoneOdd.value && form.role !== '' && form.place !== '',
    ),
    firstPassword,
    submit: () => void run(),
    problem,
    isRunning,
  };
}
