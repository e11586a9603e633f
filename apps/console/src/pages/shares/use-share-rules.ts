import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { useRecord } from '../../api/use-record.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import { perMilleOf, percentOf, restPercent } from './per-mille.ts';

type Rule = AnswerOf<typeof endpoints.pricing.listShareRules>['items'][number];

interface Merchant {
  readonly value: string;
  readonly label: string;
}

/** How the money of a sale is shared: the county's rule, merchants' own ones, their history, and changing them. */
export function useShareRules() {
  const { t } = useI18n();
  const session = useSession();
  const params = { county: session.county };
  const one = useRecord(
    () => 'rules',
    () => call(endpoints.pricing.listShareRules, { params }),
  );
  const mayChange = computed(() => session.may('pricing.publish'));
  const isOpen = ref(false);
  const merchants = ref<Merchant[]>([]);
  const form = reactive({
    merchantId: '',
    household: undefined as number | undefined,
    station: undefined as number | undefined,
    platform: undefined as number | undefined,
  });
  const ruleOf = (merchant: string | null): Rule | undefined =>
    one.record.value?.items.find(({ merchantId }) => merchantId === merchant);
  const open = async (merchant: string | null): Promise<void> => {
    const from = ruleOf(merchant) ?? ruleOf(null);
    form.merchantId = merchant ?? '';
    // What households get is decided, never left at a nought that nobody chose.
    form.household = from === undefined ? undefined : percentOf(from.householdPerMille);
    form.station = percentOf(from?.stationPerMille ?? 0);
    form.platform = percentOf(from?.platformPerMille ?? 0);
    change.problem.value = '';
    isOpen.value = true;
    const all = await allPages((page) => call(endpoints.merchants.listMerchants, { params, query: page })).catch(
      () => [],
    );
    merchants.value = all.map(({ id, name }) => ({ value: id, label: name }));
  };
  const change = useTask(
    async () => {
      await call(endpoints.pricing.setShareRule, {
        params,
        body: {
          merchantId: form.merchantId === '' ? null : form.merchantId,
          householdPerMille: perMilleOf(form.household),
          stationPerMille: perMilleOf(form.station),
          platformPerMille: perMilleOf(form.platform),
        },
      });
      isOpen.value = false;
      await one.load();
    },
    () => t('list.offline'),
  );
  return {
    ...one,
    mayChange,
    isOpen,
    open: (merchantId: string | null) => void open(merchantId),
    merchants,
    form,
    rest: computed(() => restPercent([form.household, form.station, form.platform])),
    isComplete: computed(
      () => form.household !== undefined && restPercent([form.household, form.station, form.platform]) !== null,
    ),
    problem: change.problem,
    isRunning: change.isRunning,
    save: () => void change.run(),
  };
}
