import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { groupedNumber, isAccountNumber } from '@shanhuo/contract/merchants/bank-account';
import { useCopy } from '@shanhuo/face/use-copy.ts';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

type Merchant = AnswerOf<typeof endpoints.merchants.getMerchantRecord>;
type Account = AnswerOf<typeof endpoints.merchants.readBankAccount>;

/** A merchant's account as everybody at its file sees it, and in full for who pays; that is gone with the next merchant. */
export function useBankAccount(merchant: () => Merchant) {
  const { t } = useI18n();
  const session = useSession();
  const opened = shallowRef<Account | null>(null);
  const copying = useCopy();
  const hide = (): void => {
    opened.value = null;
    copying.forget();
  };
  // Another merchant, or another account of the same one.
  watch(() => [merchant().id, merchant().bankAccount?.changedAt], hide);
  const { run, problem, isRunning } = useTask(
    async () => {
      const { id } = merchant();
      const answer = await call(endpoints.merchants.readBankAccount, { params: { county: session.county, id } });
      if (id === merchant().id) opened.value = answer;
    },
    () => t('list.offline'),
    () => merchant().id,
  );
  return {
    facts: computed(() => {
      const account = opened.value ?? merchant().bankAccount;
      if (account === null) return null;
      const number = 'number' in account ? groupedNumber(account.number) : `**** ${account.lastFour}`;
      return [
        { name: t('bankAccount.holder'), value: account.holder },
        { name: t('bankAccount.bank'), value: account.bank },
        { name: t('bankAccount.number'), value: number },
      ];
    }),
    isOpened: computed(() => opened.value !== null),
    mayOpen: computed(() => session.may('settlement.run')),
    mayChange: computed(() => session.may('merchants.manage')),
    open: () => void run(),
    hide,
    copy: () => {
      const account = opened.value;
      if (account !== null) copying.copy([account.holder, account.bank, account.number].join('\n'));
    },
    copied: computed(() => (copying.how.value === '' ? '' : t(`bankAccount.copy-${copying.how.value}`))),
    problem,
    isRunning,
  };
}

/** The form that puts a merchant's account on record; its number is typed anew each time, since nobody here reads it. */
export function useAccountForm(merchant: () => Merchant, saved: () => Promise<void>) {
  const { t } = useI18n();
  const { county } = useSession();
  const isOpen = ref(false);
  const form = reactive({ holder: '', bank: '', number: '' });
  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.merchants.putBankAccount, { params: { county, id: merchant().id }, body: { ...form } });
      isOpen.value = false;
      form.number = '';
      await saved();
    },
    () => t('list.offline'),
    () => merchant().id,
  );
  return {
    isOpen,
    open: () => {
      const { name, bankAccount } = merchant();
      Object.assign(form, { holder: bankAccount?.holder ?? name, bank: bankAccount?.bank ?? '', number: '' });
      problem.value = '';
      isOpen.value = true;
    },
    form,
    numberOdd: computed(() =>
      form.number.trim() === '' || isAccountNumber(form.number) ? '' : t('bankAccount.numberOdd'),
    ),
    isComplete: computed(() => form.holder.trim() !== '' && form.bank.trim() !== '' && isAccountNumber(form.number)),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
