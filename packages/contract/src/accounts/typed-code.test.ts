import { expect, it } from 'vitest';
import { typedCode } from './typed-code.ts';

it('takes digits in groups and in wide signs, and leaves a backup code as it is', () => {
  expect(['123 456', ' １２３４５６ ', 'k7mp2-3xta9'].map(typedCode)).toEqual(['123456', '123456', 'k7mp2-3xta9']);
});
