import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { licenceKinds } from '@shanhuo/contract/merchants/shapes';
import { keepTyped } from '../../api/keep-typed.ts';
import { addressOf, call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { dayAfter, today } from '../../widgets/periods.ts';
import { useSession } from '../../session/session.ts';
import { blankLicence, licenceOf } from './licence-form.ts';

/** A licence that ends within so many days is said to. */
const SOON_DAYS = 60;

/** One merchant with its licence, which the county centre keeps. */
export function useMerchant(id: () => string | null, changed: () => void) {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const one = useRecord(id, (merchantId) =>
    call(endpoints.merchants.getMerchantRecord, { params: { county, id: merchantId } }),
  );
  const form = reactive({ ...blankLicence });
  watch(one.record, (merchant, before) => {
    if (merchant === null) return;
    // What was typed before something else of the merchant was saved is still there to be saved.
    const isSame = before !== null && before.id === merchant.id;
    Object.assign(form, isSame ? keepTyped({ ...form }, licenceOf(before), licenceOf(merchant)) : licenceOf(merchant));
  });
  const { run, problem, isRunning } = useTask(
    async () => {
      const licenceKind = licenceKinds.find((kind) => kind === form.licenceKind) ?? 'none';
      await call(endpoints.merchants.putLicence, {
        params: { county, id: id() ?? '' },
        body: {
          licenceKind,
          ...(form.licenceNo && { licenceNo: form.licenceNo }),
          ...(form.licenceUntil && { licenceUntil: form.licenceUntil }),
          ...(form.foodLicenceNo && { foodLicenceNo: form.foodLicenceNo }),
          ...(form.statement && { statement: form.statement }),
        },
      });
      await one.load();
      if (one.record.value !== null) Object.assign(form, licenceOf(one.record.value));
      changed();
    },
    () => t('list.offline'),
    id,
  );
  const decide = useTask(
    async (state: 'active' | 'paused') => {
      await call(endpoints.merchants.putMerchantState, { params: { county, id: id() ?? '' }, body: { state } });
      await one.load();
      changed();
    },
    () => t('list.offline'),
    id,
  );
  const upload = async (base64: string): Promise<void> => {
    await call(endpoints.merchants.putLicenceFile, { params: { county, id: id() ?? '' }, body: { base64 } });
    await one.load();
  };
  const tab = ref('facts');
  watch(id, () => (tab.value = 'facts'));
  const tabs = computed(() => [
    { name: 'facts', label: t('file.facts') },
    ...(session.may('audit.see') ? [{ name: 'history', label: t('file.history') }] : []),
  ]);
  const next = computed(() => {
    const merchant = one.record.value;
    if (merchant === null) return '';
    const { licenceUntil } = merchant;
    if (merchant.state === 'applied') return t('merchants.nextApprove');
    if (licenceUntil !== null && licenceUntil < today()) return t('merchants.expired', { day: licenceUntil });
    if (licenceUntil !== null && licenceUntil <= dayAfter(today(), SOON_DAYS)) {
      return t('merchants.expires', { day: licenceUntil });
    }
    return merchant.licenceFile === null && merchant.licenceKind !== 'self-grown-statement'
      ? t('merchants.nextUpload')
      : '';
  });
  const mayManage = computed(() => session.may('merchants.manage'));
  const readAgain = async (): Promise<void> => {
    await one.load();
    changed();
  };
  return {
    ...one,
    readAgain,
    tab,
    tabs,
    next,
    form,
    mayManage,
    isMine: computed(() => session.organisations.some((organisation) => organisation.id === id())),
    mayApprove: computed(() => session.may('merchants.approve')),
    decide: (state: 'active' | 'paused') => void decide.run(state),
    upload,
    fileAddress: computed(() => addressOf(endpoints.merchants.seeLicenceFile, { params: { county, id: id() ?? '' } })),
    save: () => void run(),
    problem: computed(() => decide.problem.value || problem.value),
    isRunning: computed(() => decide.isRunning.value || isRunning.value),
  };
}
