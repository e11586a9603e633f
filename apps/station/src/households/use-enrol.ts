import { computed, reactive, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { uuidv7 } from 'uuidv7';
import { regionsEndpoints } from '@shanhuo/contract/regions/endpoints';
import { CardNo, type NamingChoice, type PayKind } from '@shanhuo/contract/merchants/shapes';
import { call } from '../api/call.ts';
import { useTask } from '../api/use-task.ts';
import { codeFrom } from '../parcels/scan-actions.ts';
import { takeOver, useReference } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { isSure, say } from '../shell/ask.ts';
import { useKept } from '../shelf/use-kept.ts';
import { enrolAsked } from './enrol-once.ts';
import { namings } from './naming-words.ts';

/** Version of the consent text in the messages; a new wording gets a new one. */
const CONSENT_TEXT = 'household-ledger-2026-11';
const TOWNSHIP_DIGITS = 9;
const { pattern = '' } = CardNo as { pattern?: string };

interface EnrolForm {
  name: string;
  villageCode: string;
  naming: NamingChoice;
  payKind: PayKind;
  elder: boolean;
  cardNo: string;
  agreed: boolean;
}

/** Enrolling a household: its name, its village, how it wants to be named and paid, and its consent. */
export function useEnrol() {
  const { t } = useI18n();
  const router = useRouter();
  const session = useSession();
  const { siteOf, households } = useReference();
  const site = siteOf(session.place?.id);
  // One id for this form: pressing twice enrols once.
  const id = uuidv7();
  const form: EnrolForm = reactive({
    name: '',
    villageCode: site?.regionCode ?? '',
    naming: 'code',
    payKind: 'cash',
    elder: false,
    cardNo: '',
    agreed: false,
  });
  const isScanning = ref(false);

  const township = (site?.regionCode ?? '').slice(0, TOWNSHIP_DIGITS);
  const villages = useKept(
    () => `villages ${township}`,
    () => call(regionsEndpoints.listRegions, { query: { parent: township } }),
    ({ items }) => items.length === 0,
  );
  if (township !== '') void villages.load();

  const { run, isRunning, problem } = useTask(async () => {
    const cardNo = codeFrom(form.cardNo);
    const { agreed: _, cardNo: __, ...rest } = form;
    const body = {
      ...rest,
      id,
      name: form.name.trim(),
      stationId: session.place?.id ?? '',
      consentText: CONSENT_TEXT,
      ...(cardNo !== '' && { cardNo }),
    };
    const household = await enrolAsked(session.county, body, (known) => isSure(known, t('households.another')));
    if (household === null) return;
    await takeOver({ households: [...households.value.filter((one) => one.id !== id), household] });
    say(t('households.done', { name: household.name, code: household.code }));
    await router.replace(`/households/${household.id}`);
  });
  const isCardWrong = computed(() => {
    const cardNo = codeFrom(form.cardNo);
    return cardNo !== '' && !new RegExp(pattern).test(cardNo);
  });
  return {
    form,
    isCardWrong,
    /** Until they can be read, the station's own. */
    villages: computed(
      () =>
        villages.value.value?.items ??
        (site === undefined ? [] : [{ code: site.regionCode, shortName: site.regionName, nameEn: null }]),
    ),
    namings,
    isScanning,
    takeCard: (code: string): void => {
      form.cardNo = codeFrom(code);
      isScanning.value = false;
    },
    canSubmit: computed(
      () =>
        form.name.trim() !== '' &&
        form.villageCode.length === 12 &&
        form.agreed &&
        !isCardWrong.value &&
        !isRunning.value,
    ),
    submit: () => void run(),
    problem,
  };
}
