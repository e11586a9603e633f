import type { FieldCipher } from '#kernel/field-cipher.ts';

const NAME = 'merchants.household.name';
const CARD = 'merchants.household.card';

export const sealName = (cipher: FieldCipher, name: string): string => cipher.seal(name, NAME);
export const openName = (cipher: FieldCipher, sealed: string): string => cipher.open(sealed, NAME);
export const sealCard = (cipher: FieldCipher, cardNo: string): string => cipher.seal(cardNo, CARD);
export const openCard = (cipher: FieldCipher, sealed: string): string => cipher.open(sealed, CARD);
export const blindCard = (cipher: FieldCipher, cardNo: string): string => cipher.blind(cardNo, CARD);
