import type { FieldCipher } from '#kernel/field-cipher.ts';
import { maskName, maskPhone } from '#kernel/masking.ts';

/** Whom the county calls about a group order. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
}

const CONTEXT = 'ordering.group-order.contact';

/** Name and phone leave the process sealed only. */
export const sealContact = (cipher: FieldCipher, { name, phone }: Contact): string =>
  cipher.seal(JSON.stringify({ name, phone }), CONTEXT);

export const openContact = (cipher: FieldCipher, sealed: string): Contact =>
  JSON.parse(cipher.open(sealed, CONTEXT)) as Contact;

export const maskContact = ({ name, phone }: Contact): Contact => ({ name: maskName(name), phone: maskPhone(phone) });
