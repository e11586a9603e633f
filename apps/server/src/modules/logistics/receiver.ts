import type { FieldCipher } from '#kernel/field-cipher.ts';
import { maskName } from '#kernel/masking.ts';

export interface Receiver {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

const CONTEXT = 'logistics.parcel.receiver';
const SHOWN_DIGITS = 4;

/** Name, phone and address lie in the database sealed only. */
export const sealReceiver = (cipher: FieldCipher, { name, phone, address }: Receiver): string =>
  cipher.seal(JSON.stringify({ name, phone, address }), CONTEXT);

export const openReceiver = (cipher: FieldCipher, sealed: string): Receiver =>
  JSON.parse(cipher.open(sealed, CONTEXT)) as Receiver;

/** Only the last four digits, as on a privacy waybill: enough to match a parcel with the person at the counter. */
export const lastFour = (phone: string): string =>
  phone.length > SHOWN_DIGITS ? '*'.repeat(phone.length - SHOWN_DIGITS) + phone.slice(-SHOWN_DIGITS) : '****';

export const maskReceiver = ({ name, phone }: Receiver): string => `${maskName(name)} ${lastFour(phone)}`;
