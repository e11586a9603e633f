import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import type { AnswerOf, endpoints } from '@shanhuo/contract';
import { groupedNumber, isAccountNumber } from '@shanhuo/contract/accounts/bank-account';
import { useCopy } from '@shanhuo/face/use-copy.ts';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { useSession } from '../session/session.ts';
import { doorsOf, type Payee } from './payee.ts';

type Account = AnswerOf<typeof endpoints.merchants.readBankAccount>;

/** An account as everybody at its file sees it, and in full for who pays; that is gone with the next file. */
export function useBankAccount(payee: () => Payee) {
  const { t } = useI18n();
  const session = useSession();
  const opened = shallowRef<Account | null>(null);
  const copying = useCopy();
  const hide = (): void => {
    opened.value = null;
    copying.forget();
  };
  // Another file, or another account of the same one.
  watch(() => [payee().id, payee().bankAccount?.changedAt], hide);
  const { run, problem, isRunning } = useTask(
    async () => {
      const { id, kind } = payee();
      const answer = await call(doorsOf[kind].readBankAccount, { params: { county: session.county, id } });
      if (id === payee().id) opened.value = answer;
    },
    () => t('list.offline'),
    () => payee().id,
  );
  return {
    facts: computed(() => {
      const account = opened.value ?? payee().bankAccount;
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
    mayChange: computed(() => session.may(doorsOf[payee().kind].change)),
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

/** The form that puts somebody's account on record; its number is typed anew each time, since nobody here reads it. */
export function useAccountForm(payee: () => Payee, saved: () => Promise<void>) {
  const { t } = useI18n();
  const { county } = useSession();
  const isOpen = ref(false);
  const form = reactive({ holder: '', bank: '', number: '' });
  const { run, problem, isRunning } = useTask(
    async () => {
      const { id, kind } = payee();
      await call(doorsOf[kind].putBankAccount, { params: { county, id }, body: { ...form } });
      isOpen.value = false;
      form.number = '';
      await saved();
    },
    () => t('list.offline'),
    () => payee().id,
  );
  return {
    isOpen,
    open: () => {
      const { name, bankAccount } = payee();
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
