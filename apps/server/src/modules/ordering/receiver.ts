import type { FieldCipher } from '#kernel/field-cipher.ts';
import type { Receiver } from './order.ts';

const CONTEXT = 'ordering.order.receiver';

/** Name, phone and address leave the process sealed only. */
export const sealReceiver = (cipher: FieldCipher, receiver: Receiver): string =>
  cipher.seal(JSON.stringify(receiver), CONTEXT);

export const openReceiver = (cipher: FieldCipher, sealed: string): Receiver =>
  JSON.parse(cipher.open(sealed, CONTEXT)) as Receiver;
