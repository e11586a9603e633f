import { namingChoices, type NamingChoice } from '@shanhuo/contract/merchants/shapes';

const words: Record<NamingChoice, string> = {
  code: 'households.namingCode',
  surname: 'households.namingSurname',
  'village-only': 'households.namingVillage',
};

/** How a household may be named in public, each with the key of its word. */
export const namings = namingChoices.map((value) => ({ value, word: words[value] }));
