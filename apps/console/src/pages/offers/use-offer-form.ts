import { computed, reactive } from 'vue';
import { isReturnKindFair, returnKinds, type ReturnKind } from '@shanhuo/contract/catalog/words';
import type { Product } from '../../api/use-choices.ts';

export interface OfferFields {
  readonly title: string;
  readonly grade: string | null;
  readonly packSpecId: string | null;
  readonly priceFen: number | null;
  readonly freightFen: number;
  readonly returnKind: ReturnKind | null;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}
/** The grade and pack that an offer was drafted with. */
interface ChosenGoods {
  readonly grade: string | null;
  readonly gradeName: string | null;
  readonly packSpecId: string | null;
  readonly packName: string | null;
}

const blank = {
  title: '',
  grade: '',
  packSpecId: '',
  priceYuan: undefined as number | undefined,
  freightYuan: 0,
  returnKind: '',
};
const toFen = (yuan: number): number => Math.round(yuan * 100);

/** The fields of an offer as they are typed; an empty one is still to be filled and no mistake. */
export function useOfferForm(product: () => Product | undefined, chosen: () => ChosenGoods | null = () => null) {
  const form = reactive({ ...blank });
  // What was chosen before and is out of use now isn't among the choices, and is still called by its name.
  const named = (options: Choice[], value?: string | null, label?: string | null): Choice[] =>
    value == null || label == null || options.some((one) => one.value === value)
      ? options
      : [...options, { value, label }];
  const choices = computed(() => {
    const grades = (product()?.grades ?? []).map(({ code, name }) => ({ value: code, label: name }));
    const packs = (product()?.packSpecs ?? []).map(({ id, name }) => ({ value: id, label: name }));
    const before = chosen();
    const own = product()?.returnKind;
    return {
      // Only what the product allows; what was chosen before stays readable until it is changed.
      returns: returnKinds.filter(
        (kind) => own === undefined || isReturnKindFair(own, kind) || kind === form.returnKind,
      ),
      grades: named(grades, before?.grade, before?.gradeName),
      packs: named(packs, before?.packSpecId, before?.packName),
    };
  });
  const fill = (offer: OfferFields): void => {
    form.title = offer.title;
    form.grade = offer.grade ?? '';
    form.packSpecId = offer.packSpecId ?? '';
    form.priceYuan = offer.priceFen === null ? undefined : offer.priceFen / 100;
    form.freightYuan = offer.freightFen / 100;
    form.returnKind = offer.returnKind ?? '';
  };
  const fields = (): OfferFields => ({
    title: form.title.trim(),
    grade: form.grade || null,
    packSpecId: form.packSpecId || null,
    priceFen: form.priceYuan === undefined || form.priceYuan === null ? null : toFen(form.priceYuan),
    freightFen: toFen(form.freightYuan ?? 0),
    returnKind: returnKinds.find((kind) => kind === form.returnKind) ?? null,
  });
  const clear = (): void => void Object.assign(form, blank);
  return { form, choices, fill, fields, clear };
}
