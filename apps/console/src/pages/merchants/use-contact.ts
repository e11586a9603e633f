import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { endpoints, type AnswerOf } from '@shanhuo/contract';
import { barePhone, groupedPhone, isContactPhone } from '@shanhuo/contract/merchants/contact-phone';
import { call } from '../../api/call.ts';
import { useTask } from '../../api/use-task.ts';
import { useSession } from '../../session/session.ts';

export type Merchant = AnswerOf<typeof endpoints.merchants.getMerchantRecord>;

/** The number by which buyers reach a merchant, changed by the centre or by the merchant's own people. */
export function useContact(merchant: () => Merchant, changed: () => Promise<void>) {
  const { t } = useI18n();
  const session = useSession();
  const isOpen = ref(false);
  const phone = ref('');
  const bare = computed(() => barePhone(phone.value));
  const isOdd = computed(() => bare.value !== '' && !isContactPhone(phone.value));
  const { run, problem, isRunning } = useTask(
    async () => {
      const params = { county: session.county, id: merchant().id };
      await call(endpoints.merchants.putContactPhone, { params, body: { phone: phone.value.trim() } });
      isOpen.value = false;
      await changed();
    },
    () => t('list.offline'),
    () => merchant().id,
  );
  return {
    mayChange: computed(() => session.may('merchants.contact')),
    isOpen,
    open: () => {
      phone.value = groupedPhone(merchant().contactPhone ?? '');
      problem.value = '';
      isOpen.value = true;
    },
    phone,
    odd: computed(() => (isOdd.value ? t('merchants.contact.odd') : '')),
    isChanged: computed(() => !isOdd.value && bare.value !== (merchant().contactPhone ?? '')),
    submit: () => void run(),
    problem,
    isRunning,
  };
}
