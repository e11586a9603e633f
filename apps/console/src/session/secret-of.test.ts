import { expect, it } from 'vitest';
import { secretOf } from './secret-of.ts';

it('shows the secret in groups of four, and nothing where the address has none', () => {
  const address = (secret: string) =>
    `otpauth://totp/Shanhuo:county?secret=${secret}&issuer=Shanhuo&digits=6&period=30`;
  expect(secretOf(address('JBSWY3DPEHPK3PXPAB'))).toBe('JBSW Y3DP EHPK 3PXP AB');
  expect(secretOf(address('JBSWY3DP'))).toBe('JBSW Y3DP');
  expect(secretOf('otpauth://totp/Shanhuo:county')).toBe('');
});
