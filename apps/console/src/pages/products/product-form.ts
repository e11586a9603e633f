import type { InputOf, endpoints } from '@shanhuo/contract';
import {
  productGates,
  productProofs,
  returnKinds,
  storageKinds,
  taxKinds,
  visibilities,
  type ProductGate,
} from '@shanhuo/contract/catalog/words';

type Body = InputOf<typeof endpoints.catalog.saveProduct>['body'];
/** What is known about a product besides its grades and packs. */
export type ProductFacts = Omit<Body, 'grades' | 'packSpecs'>;

/** What usually follows from the kind of a product. */
const usual: Readonly<
  Record<ProductGate, { proofs: string; returnKind: string; taxKind: string; visibility: string }>
> = {
  A: {
    proofs: 'conformity',
    returnKind: 'FRESH_EXEMPT',
    taxKind: 'SELF_PRODUCED_EXEMPT',
    visibility: 'retail',
  },
  B: { proofs: 'sc-licence', returnKind: 'SEVEN_DAY', taxKind: 'PROCESSED_13', visibility: 'retail' },
  C: { proofs: 'herb-licence', returnKind: 'CONFIRMED_EXEMPT', taxKind: 'PURCHASED_AGRI_9', visibility: 'hidden' },
  D: { proofs: '', returnKind: 'SEVEN_DAY', taxKind: 'SMALL_3', visibility: 'retail' },
  E: { proofs: 'presale-contract', returnKind: 'CONFIRMED_EXEMPT', taxKind: 'SERVICE_6', visibility: 'booking' },
  bundle: { proofs: '', returnKind: 'SEVEN_DAY', taxKind: 'PROCESSED_13', visibility: 'retail' },
};

/** An empty form. Proofs and months stand as text (`conformity,quarantine`, `3,4`), so that a draft can keep them. */
export const blankProduct = {
  code: '',
  name: '',
  nameEn: '',
  category: '',
  motif: 'parcel',
  gate: 'A',
  ...usual.A,
  months: '',
  storage: 'ambient',
  shelfLifeDays: undefined as number | undefined,
  registeredCode: '',
  story: '',
  storyEn: '',
};
export type ProductForm = typeof blankProduct;

export const wordsIn = (text: string): string[] => text.split(',').filter((word) => word !== '');

const gateOf = (word: string): ProductGate => productGates.find((gate) => gate === word) ?? 'A';

/** The form with another kind of product; what was as usual for the kind before becomes as usual for this one. */
export function withGate(form: ProductForm, gate: string): ProductForm {
  const before = usual[gateOf(form.gate)];
  const now = usual[gateOf(gate)];
  const follow = (field: keyof typeof before): string => (form[field] === before[field] ? now[field] : form[field]);
  return {
    ...form,
    gate,
    proofs: follow('proofs'),
    returnKind: follow('returnKind'),
    taxKind: follow('taxKind'),
    visibility: follow('visibility'),
  };
}

export const formOf = (facts: ProductFacts): ProductForm => ({
  code: facts.code,
  name: facts.name,
  // Where none was given, the Chinese name stands in its place and follows when that is changed.
  nameEn: facts.nameEn === facts.name ? '' : facts.nameEn,
  category: facts.category,
  motif: facts.motif,
  gate: facts.gate,
  proofs: facts.proofs.join(','),
  returnKind: facts.returnKind,
  taxKind: facts.taxKind,
  visibility: facts.visibility,
  months: facts.seasonMonths.join(','),
  storage: facts.storage,
  shelfLifeDays: facts.shelfLifeDays ?? undefined,
  registeredCode: facts.registeredCode ?? '',
  story: facts.story,
  storyEn: facts.storyEn,
});

/** What the door takes. Its code is in capitals; without an English name the Chinese one stands in its place. */
export function factsOf(form: ProductForm): ProductFacts {
  const name = form.name.trim();
  const proofs = wordsIn(form.proofs);
  return {
    code: form.code.trim().toUpperCase(),
    registeredCode: form.registeredCode.trim() || null,
    name,
    nameEn: form.nameEn.trim() || name,
    category: form.category,
    motif: form.motif,
    gate: gateOf(form.gate),
    proofs: productProofs.filter((word) => proofs.includes(word)),
    returnKind: returnKinds.find((word) => word === form.returnKind) ?? 'SEVEN_DAY',
    taxKind: taxKinds.find((word) => word === form.taxKind) ?? 'SMALL_3',
    seasonMonths: wordsIn(form.months)
      .map(Number)
      .toSorted((a, b) => a - b),
    storage: storageKinds.find((word) => word === form.storage) ?? 'ambient',
    shelfLifeDays: form.shelfLifeDays ?? null,
    visibility: visibilities.find((word) => word === form.visibility) ?? 'retail',
    story: form.story.trim(),
    storyEn: form.storyEn.trim(),
  };
}

export const isComplete = ({ code, name, category }: ProductForm): boolean =>
  code.trim() !== '' && name.trim() !== '' && category !== '';
