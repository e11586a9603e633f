/** A typed telephone number as bare figures: full width, blanks, dashes, brackets and the country's +86 are no difference. */
export const barePhone = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s()\-–—]/g, '')
    .replace(/^(\+|00)86(?=\d)/, '');

/** Whether it reaches somebody from anywhere in the country: a mobile, a number with its area code, or a 400 or 800 line. */
export const isContactPhone = (typed: string): boolean =>
  /^(1[3-9]\d{9}|0[1-9]\d{8,10}|[48]00\d{7})$/.test(barePhone(typed));

/** Bare figures in groups, as people write and read a number aloud. */
export function groupedPhone(bare: string): string {
  if (bare.startsWith('1')) return bare.replace(/^(\d{3})(\d{4})/, '$1 $2 ');
  if (bare.startsWith('0')) return bare.replace(/^(0[12]\d|0\d{3})/, '$1-');
  return bare.replace(/^(\d{3})(\d{3})/, '$1-$2-');
}
