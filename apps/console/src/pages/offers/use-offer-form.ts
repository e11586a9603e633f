import { computed, reactive } from 'vue';
import { returnKinds, type ReturnKind } from '@shanhuo/contract/catalog/words';
import type { Product } from '../../api/use-choices.ts';

export interface OfferFields {
  readonly title: string;
  readonly grade: string | null;
  readonly packSpecId: string | null;
  readonly priceFen: number | null;
  readonly freightFen: number;
  readonly returnKind: ReturnKind | null;
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
export function useOfferForm(product: () => Product | undefined) {
  const form = reactive({ ...blank });
  const choices = computed(() => ({
    grades: (product()?.grades ?? []).map(({ code, name }) => ({ value: code, label: name })),
    packs: (product()?.packSpecs ?? []).map(({ id, name }) => ({ value: id, label: name })),
  }));
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
