import { computed, reactive, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { formatMoney } from '@shanhuo/face';
import { endpoints } from '@shanhuo/contract';
import { allPages } from '@shanhuo/contract/all-pages';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** Cash that a station brings to the county: the clerk counts it and says so, and the station's box is lighter by it. */
export function useDeposit() {
  const { t } = useI18n();
  const session = useSession();
  const { county } = session;
  const isOpen = ref(false);
  /** What was received, once it was. */
  const done = ref('');
  const stations = shallowRef<{ value: string; label: string }[]>([]);
  const form = reactive({ siteId: '', yuan: undefined as number | undefined });
  const amountFen = computed(() => Math.round((form.yuan ?? 0) * 100));
  // One intention from opening until it is done: trying again receives once.
  let id = newId();
  const { run, problem, isRunning } = useTask(
    async () => {
      const params = { county, id: form.siteId };
      await call(endpoints.settlement.depositCash, { params, body: { id, amountFen: amountFen.value } }, id);
      const station = stations.value.find(({ value }) => value === form.siteId)?.label ?? '';
      done.value = t('payouts.deposited', { station, amount: formatMoney(amountFen.value) });
    },
    () => t('list.offline'),
  );
  const open = async (): Promise<void> => {
    id = newId();
    Object.assign(form, { siteId: '', yuan: undefined });
    problem.value = '';
    done.value = '';
    isOpen.value = true;
    const sites = await allPages((page) =>
      call(endpoints.network.listSites, { params: { county }, query: { ...page, kind: 'village-station' } }),
    ).catch(() => []);
    stations.value = sites.map((site) => ({ value: site.id, label: `${site.code} ${site.name}` }));
  };
  return {
    mayReceive: computed(() => session.may('settlement.run')),
    isOpen,
    done,
    open: () => void open(),
    stations,
    form,
    isComplete: computed(() => form.siteId !== '' && amountFen.value > 0),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
