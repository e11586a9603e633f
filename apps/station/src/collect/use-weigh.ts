import { computed, onMounted, ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { uuidv7 } from 'uuidv7';
import { formatMoney, formatUnitPrice, formatWeight, moneyInWords, useFaceLocale } from '@shanhuo/face';
import { useBox } from '../cash/use-box.ts';
import { useQueue } from '../queue/queue-store.ts';
import { newlyMade, type EntryRecord } from '../queue/queue-record.ts';
import { buyersOf } from '../reference/buyers.ts';
import { useReference, type BoardPrice } from '../reference/reference.ts';
import { useSession } from '../session/session.ts';
import { keep, kept } from '../shelf/shelf.ts';
import { amountOf } from './amount.ts';
import { gramsOf, press, rewrite, type PadKey, type PadUnit } from './number-pad.ts';

export type Way = 'cash' | 'account' | 'consignment';

/** More than a strong man carries: worth a second look. */
const HEAVY_GRAMS = 250_000;

/** Who buys this product: the choice made last time, else the likeliest. */
function useBuyer(productId: string, way: Readonly<Ref<Way>>) {
  const { reference } = useReference();
  const chosenId = ref<string | undefined>();
  const buyers = computed(() => buyersOf(reference.value.buyers, reference.value.bought, productId, chosenId.value));
  onMounted(async () => {
    chosenId.value = await kept<string>(`buyer ${productId}`);
  });
  const choose = async (id: string): Promise<void> => {
    chosenId.value = id;
    await keep(`buyer ${productId}`, id);
  };
  const buyer = computed(() => buyers.value[0]);
  /** What the household gets of goods on consignment, per mille; null for a purchase, and where the phone doesn't know. */
  const share = computed(() => (way.value === 'consignment' ? (buyer.value?.householdPerMille ?? null) : null));
  return { buyers, buyer, share, choose };
}

/** The pad: what was typed, in the unit of the scale. */
function usePad() {
  const typed = ref('');
  const unit = ref<PadUnit>('jin');
  const grams = computed(() => gramsOf(typed.value, unit.value));
  return {
    typed,
    unit,
    grams,
    pressKey: (key: PadKey): void => {
      typed.value = press(typed.value, key, unit.value);
    },
    switchTo: (next: PadUnit): void => {
      typed.value = rewrite(typed.value, unit.value, next);
      unit.value = next;
    },
  };
}

const goodsShown = ({ productName, productNameEn, motif, gradeName, gradeNameEn }: BoardPrice) => ({
  productName,
  productNameEn,
  motif,
  gradeName,
  gradeNameEn,
});

/** Weighing: who, what, how it is paid, how much; confirmed into the phone's queue, and from there to the server. */
export function useWeigh(ids: { household: string; product: string; grade: string }) {
  const { t } = useI18n();
  const locale = useFaceLocale();
  const router = useRouter();
  const session = useSession();
  const queue = useQueue();
  const { householdOf, priceOf, board } = useReference();
  const pad = usePad();
  const household = computed(() => householdOf(ids.household));
  const price = computed(() => priceOf(ids.product, ids.grade));
  const way = ref<Way>(household.value?.payKind ?? 'cash');
  const { buyers, buyer, share, choose } = useBuyer(ids.product, way);
  const { expectedFen: boxFen, isClosed } = useBox();
  const isSaving = ref(false);

  const amountFen = computed(() => amountOf(price.value?.fenPerKg ?? 0, pad.grams.value));
  const words = computed(() => moneyInWords(amountFen.value, locale.value));
  const weight = computed(() => formatWeight(pad.grams.value, 'jin', locale.value));
  const other = computed(() =>
    pad.unit.value === 'jin'
      ? `${formatWeight(pad.grams.value, 'kg', locale.value).replace(/ kg$/, '')} ${t('common.unitKg')}`
      : weight.value,
  );
  const canConfirm = computed(
    () =>
      pad.grams.value > 0 &&
      amountFen.value > 0 &&
      household.value !== undefined &&
      buyer.value !== undefined &&
      share.value !== 0 &&
      !isClosed.value &&
      !isSaving.value,
  );
  const confirmWord = computed(() => {
    if (isClosed.value) return t('collect.dayClosed');
    if (pad.grams.value === 0) return t('collect.confirmEmpty');
    if (way.value === 'consignment') return t('collect.confirmConsign', { weight: weight.value });
    const amount = formatMoney(amountFen.value);
    return way.value === 'cash' ? t('collect.confirmCash', { amount }) : t('collect.confirmAccount', { amount });
  });

  const made = (): EntryRecord | null => {
    if (household.value === undefined || price.value === undefined || buyer.value === undefined) return null;
    if (session.place === null) return null;
    const [id, at] = [uuidv7(), new Date().toISOString()];
    const unitWord = t(pad.unit.value === 'jin' ? 'common.unitJin' : 'common.unitKg');
    return {
      ...newlyMade,
      kind: 'entry',
      id,
      at,
      ownerId: session.personId,
      county: session.county,
      body: {
        id,
        stationId: session.place.id,
        householdId: household.value.id,
        merchantId: buyer.value.id,
        productId: ids.product,
        grade: ids.grade,
        kind: way.value === 'consignment' ? 'consignment' : 'outright',
        weightGrams: pad.grams.value,
        enteredText: `${pad.typed.value} ${unitWord}`,
        fenPerKg: price.value.fenPerKg,
        ...(way.value !== 'consignment' && { payKind: way.value }),
        ...(share.value !== null && { householdPerMille: share.value }),
        deviceTime: at,
      },
      shown: {
        householdName: household.value.name,
        householdCode: household.value.code,
        ...goodsShown(price.value),
        merchantName: buyer.value.name,
        stationName: session.place.name,
        keeperName: session.personName,
        amountFen: amountFen.value,
        householdPerMille: share.value,
      },
    };
  };

  const confirm = async (): Promise<void> => {
    const record = canConfirm.value ? made() : null;
    if (record === null) return;
    isSaving.value = true;
    await queue.add(record);
    await router.replace(`/slip/${record.id}`);
  };

  return {
    ...pad,
    household,
    price,
    priceWord: computed(() => (price.value === undefined ? '' : formatUnitPrice(price.value.fenPerKg, locale.value))),
    isOldPrice: computed(() => board.value.isOld),
    way,
    buyers,
    buyer,
    choose: (id: string) => void choose(id),
    amountFen,
    words,
    weight,
    other,
    boxFen,
    /** More than the box can hold now, as far as the phone knows. */
    isShort: computed(() => way.value === 'cash' && boxFen.value !== null && amountFen.value > boxFen.value),
    share,
    isHeavy: computed(() => pad.grams.value > HEAVY_GRAMS),
    canConfirm,
    confirmWord,
    confirm: () => void confirm(),
  };
}
