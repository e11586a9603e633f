import { computed, reactive, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';
import { endpoints } from '@shanhuo/contract';
import { certificateKinds } from '@shanhuo/contract/quality/shapes';
import { dayKey } from '@shanhuo/face';
import { call } from '../../api/call.ts';
import { newId } from '../../api/new-id.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

/** Recording a certificate of a merchant's product; the gate's repair link opens it with its kind. */
export function useCertificate(of: () => { merchantId: string; productId: string }, given: () => void) {
  const { t } = useI18n();
  const { county } = useSession();
  const route = useRoute();
  const isOpen = ref(false);
  const today = dayKey(new Date().toISOString());
  const form = reactive({ kind: 'conformity', number: '', issuer: '', issuedOn: today, validUntil: '' });
  let id = newId();
  const open = (kind: string): void => {
    id = newId();
    Object.assign(form, { kind, number: '', issuer: '', issuedOn: today, validUntil: '' });
    isOpen.value = true;
  };
  watch(
    () => route.query['certificate'],
    (kind) => {
      if (typeof kind === 'string') open(kind);
    },
    { immediate: true },
  );
  const isComplete = computed(() => form.number.trim() !== '' && form.issuer.trim() !== '' && form.issuedOn !== '');
  const { run, problem, isRunning } = useTask(
    async () => {
      await call(endpoints.quality.giveCertificate, {
        params: { county },
        body: {
          id,
          ...of(),
          lotId: null,
          kind: certificateKinds.find((kind) => kind === form.kind) ?? 'conformity',
          number: form.number.trim(),
          issuer: form.issuer.trim(),
          issuedOn: form.issuedOn,
          validUntil: form.validUntil || null,
        },
      });
      isOpen.value = false;
      given();
    },
    () => t('list.offline'),
  );
  return { isOpen, open: () => open('conformity'), form, isComplete, submit: () => void run(), problem, isRunning };
}
