import { ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints } from '@shanhuo/contract';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';
import type { InvoiceRequest } from './use-invoice.ts';

/** What a seller says of an invoice or a credit note that it issued. */
export interface Issued {
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  readonly issuedOn: string;
  readonly amountFen: number;
  readonly paper: string | null;
}

/**
 * Records what was issued, or says why it can't be; which dialog is open, and what the server says. A refusal leaves the dialog
 * open with what was typed; when somebody else was quicker, the request behind it is read again.
 */
export function useInvoiceActs(
  request: () => InvoiceRequest | null,
  done: (request: InvoiceRequest) => void,
  stale: () => void,
) {
  const { t } = useI18n();
  const { county } = useSession();
  const open = ref<'record' | 'decline' | null>(null);
  /** How many acts were done. */
  const sent = ref(0);
  // One intention as long as the dialog is open: trying again records once.
  let id = newId();
  const task = useTask(
    async (act: Issued | { readonly words: string }) => {
      const requestId = request()?.id;
      if (requestId === undefined) return;
      const params = { county, id: requestId };
      const changed =
        'words' in act
          ? await call(endpoints.invoicing.declineInvoiceRequest, { params, body: act }, id)
          : await call(endpoints.invoicing.recordInvoice, { params, body: bodyOf(id, act) }, id);
      open.value = null;
      sent.value += 1;
      done(changed);
    },
    () => t('list.offline'),
    () => request()?.id ?? null,
  );
  watch(
    () => request()?.id,
    () => (open.value = null),
  );
  return {
    open,
    sent,
    problem: task.problem,
    isRunning: task.isRunning,
    begin: (what: 'record' | 'decline'): void => {
      id = newId();
      task.problem.value = '';
      open.value = what;
    },
    run: async (act: Issued | { readonly words: string }): Promise<void> => {
      if (!(await task.run(act)) && task.refusal.value?.code === 'invoice.state') stale();
    },
  };
}

const bodyOf = (id: string, { paper, ...issued }: Issued) => ({
  id,
  ...issued,
  ...(paper !== null && { paper: { base64: paper } }),
});
