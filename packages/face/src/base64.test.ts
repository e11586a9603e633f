import { expect, it } from 'vitest';
import { base64Of } from './base64.ts';

it('bytes become base64, a long paper too', () => {
  const bytes = Uint8Array.from({ length: 200_001 }, (_, index) => (index * 7) % 256);
  const back = Uint8Array.from(atob(base64Of(bytes)), (sign) => sign.charCodeAt(0));
  expect(back).toEqual(bytes);
  expect(base64Of(new Uint8Array())).toBe('');
});
