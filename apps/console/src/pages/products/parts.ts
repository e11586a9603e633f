import type { Product } from './use-product.ts';

export type Grade = Product['grades'][number];
export type Pack = Product['packSpecs'][number];

/** What is typed about a grade; without an English name the Chinese one stands in its place. */
export interface GradeTyped {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly definition: string;
  readonly definitionEn: string;
}

const GRADE_CODE = /^[A-Z0-9]{1,8}$/;
/** The code of a grade as it is kept, in capitals however it was typed. */
export const gradeCodeOf = (typed: string): string => typed.trim().toUpperCase();
export const isGradeCode = (code: string): boolean => GRADE_CODE.test(code);

/** The grades with one changed or added; a new one stands last. */
export function withGrade(grades: readonly Grade[], typed: GradeTyped): Grade[] {
  const known = grades.find(({ code }) => code === typed.code);
  const sort = known?.sort ?? Math.max(0, ...grades.map((grade) => grade.sort)) + 1;
  const name = typed.name.trim();
  const grade: Grade = {
    code: typed.code,
    name,
    nameEn: typed.nameEn.trim() || name,
    definition: typed.definition.trim(),
    definitionEn: typed.definitionEn.trim(),
    sort,
    retired: known?.retired ?? false,
  };
  return known === undefined ? [...grades, grade] : grades.map((one) => (one.code === typed.code ? grade : one));
}

export const packKinds = ['box', 'bag', 'tin', 'jar', 'bottle', 'can', 'tray', 'set', 'bulk'] as const;

export interface PackTyped {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly netKilograms: number | undefined;
  readonly tareKilograms: number | undefined;
}

const gramsOf = (kilograms: number | undefined): number => Math.round((kilograms ?? 0) * 1000);

/**
 * The packs with one changed or added. What a pack weighs never changes once it is there, since boxes are in stock by it:
 * another weight is another pack.
 */
export function withPack(product: Pick<Product, 'code' | 'packSpecs'>, typed: PackTyped): Pack[] {
  const known = product.packSpecs.find(({ id }) => id === typed.id);
  const name = typed.name.trim();
  const words = { name, nameEn: typed.nameEn.trim() || name, kind: typed.kind };
  if (known !== undefined) {
    return product.packSpecs.map((one) =>
      one.id === typed.id ? { ...one, ...words, tareGrams: gramsOf(typed.tareKilograms) } : one,
    );
  }
  const netGrams = gramsOf(typed.netKilograms);
  const taken = new Set(product.packSpecs.map(({ code }) => code));
  const stem = `${product.code}-${netGrams}G`;
  const count = [...Array(40).keys()].find((index) => !taken.has(index === 0 ? stem : `${stem}${index + 1}`)) ?? 0;
  const code = count === 0 ? stem : `${stem}${count + 1}`;
  const tareGrams = gramsOf(typed.tareKilograms);
  return [...product.packSpecs, { id: typed.id, code, ...words, netGrams, tareGrams, retired: false }];
}
