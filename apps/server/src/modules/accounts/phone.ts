import type { FieldCipher } from '#kernel/field-cipher.ts';

const CONTEXT = 'accounts.person.phone';

/** Only the digits: 199-0000-0001 and 19900000001 are one phone. */
export const bareDigits = (phone: string): string => phone.replace(/\D/g, '');

export const sealPhone = (cipher: FieldCipher, phone: string): string => cipher.seal(bareDigits(phone), CONTEXT);
export const openPhone = (cipher: FieldCipher, sealed: string): string => cipher.open(sealed, CONTEXT);
export const blindPhone = (cipher: FieldCipher, phone: string): string => cipher.blind(bareDigits(phone), CONTEXT);
