import { computed, reactive, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { isContactPhone } from '@shanhuo/contract/merchants/contact-phone';
import { licenceKinds, merchantKinds } from '@shanhuo/contract/merchants/shapes';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useDraft } from '../../drafts/use-draft.ts';
import { useSession } from '../../session/session.ts';

type Site = AnswerOf<typeof endpoints.network.listSites>['items'][number];
const empty = {
  kind: 'cooperative',
  name: '',
  shortName: '',
  siteId: '',
  licenceKind: 'business-licence',
  paper: '',
  contactPhone: '',
};

/** The centre registers a merchant with its licence or statement; the county then lets it sell. */
export function useRegister(registered: (id: string) => void) {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const isOpen = ref(false);
  const sites = shallowRef<Site[]>([]);
  const form = reactive({ ...empty });
  const draft = useDraft('merchant', form, empty, isOpen);
  let id = newId();
  const isPhoneOdd = computed(() => form.contactPhone.trim() !== '' && !isContactPhone(form.contactPhone));
  const isStatement = computed(() => form.licenceKind === 'self-grown-statement');
  const { run, problem, isRunning } = useTask(
    async () => {
      const site = sites.value.find((one) => one.id === form.siteId);
      if (site === undefined) return;
      await call(endpoints.merchants.registerMerchant, {
        params,
        body: {
          id,
          kind: merchantKinds.find((word) => word === form.kind) ?? 'cooperative',
          name: form.name.trim(),
          shortName: form.shortName.trim(),
          regionCode: site.regionCode,
          originSiteId: site.id,
          contactPhone: form.contactPhone.trim(),
          licence: {
            licenceKind: licenceKinds.find((word) => word === form.licenceKind) ?? 'none',
            ...(isStatement.value ? { statement: form.paper.trim() } : { licenceNo: form.paper.trim() }),
          },
        },
      });
      draft.drop();
      isOpen.value = false;
      registered(id);
    },
    () => t('list.offline'),
  );
  const open = async (): Promise<void> => {
    id = newId();
    draft.open();
    problem.value = '';
    isOpen.value = true;
    sites.value = await allPages((page) =>
      call(endpoints.network.listSites, { params, query: { ...page, state: 'active' } }),
    ).catch(() => []);
  };
  return {
    mayRegister: computed(() => session.may('merchants.manage')),
    isOpen,
    open: () => void open(),
    sites: computed(() =>
      sites.value.map(({ id: siteId, code, name }) => ({ value: siteId, label: `${code} ${name}` })),
    ),
    form,
    draft,
    isStatement,
    phoneOdd: computed(() => (isPhoneOdd.value ? t('merchants.contact.odd') : '')),
    isComplete: computed(
      () =>
        !isPhoneOdd.value && [form.name, form.shortName, form.siteId, form.paper].every((text) => text.trim() !== ''),
    ),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
