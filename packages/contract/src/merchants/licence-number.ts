/** What is wrong with a number: its form, or its check character, which stands wrong where one of the others was misread. */
export type NumberFault = 'form' | 'check';

/** As it is stored and compared: without spaces, letters large and half as wide. */
export const plainNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** A number that says itself that it is none, `DEMO-…` or with `示例` in it; demos take it, counties in earnest don't. */
export const isSampleNumber = (number: string): boolean => number.startsWith('DEMO-') || number.includes(SAMPLE);
const SAMPLE = '\u793a\u4f8b';

/** GB 32100-2015: figures and capitals, without the letters that look like others. */
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
const CREDIT_MODULUS = 31;
const CREDIT_STEP = 3;

/** The unified social credit code of a business licence: 18 characters, the last a check over the others, modulo 31. */
export function creditCodeFault(number: string): NumberFault | null {
  if (!CREDIT_FORM.test(number)) return 'form';
  let weight = 1;
  let sum = 0;
  for (const character of number.slice(0, -1)) {
    sum += CREDIT_CHARACTERS.indexOf(character) * weight;
    weight = (weight * CREDIT_STEP) % CREDIT_MODULUS;
  }
  const check = CREDIT_CHARACTERS[(CREDIT_MODULUS - (sum % CREDIT_MODULUS)) % CREDIT_MODULUS];
  return check === number.at(-1) ? null : 'check';
}

/** 1 food or 2 additive, its kind, the county, a serial number, a check figure. */
const FOOD_FORM = /^SC[12]\d{13}$/;

/** The number of a food production licence: SC and 14 figures, the last by GB/T 17710-1999, MOD 11,10. */
export function foodLicenceFault(number: string): NumberFault | null {
  if (!FOOD_FORM.test(number)) return 'form';
  let product = 10;
  for (const figure of number.slice(2, -1)) {
    const sum = (product + Number(figure)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === Number(number.at(-1)) ? null : 'check';
}
