/** 13812345678 → 138****5678. Anything shorter than a phone number is hidden whole. */
export const maskPhone = (phone: string): string =>
  phone.length >= 11 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';

/** The first character of a name, the rest as stars: enough to call somebody at a counter, not to find them. */
export const maskName = (name: string): string => {
  const [first = ''] = [...name];
  return first + '*'.repeat(Math.max(1, [...name].length - 1));
};
