const NUMBER = /^[+-]?(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?$/;

/**
 * One spelling for one number, also when it came as a text: no trailing zeros, no plus, no exponent for whole numbers.
 * The reference vectors are made with Python's float, so its spelling decides: `1e-05`, not `0.00001`.
 * Text that is not a number comes back unchanged.
 */
export const canonicalNumber = (text: string): string => {
  const first = text.charCodeAt(0);
  // Most values are words and addresses; only digits, signs and a point can begin a number.
  if ((first < 48 || first > 57) && first !== 43 && first !== 45 && first !== 46) return text;
  if (!NUMBER.test(text)) return text;
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isFinite(value)) return text;
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value + 0) : BigInt(value).toString();
  const size = Math.abs(value);
  if (size >= 1e-4) return String(value);
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return `${mantissa}e-${exponent.slice(1).padStart(2, '0')}`;
};
