import type { packingRefusals } from './refusals.ts';

export const packingEn: Record<keyof typeof packingRefusals, string> = {
  'packing.not-balanced':
    '{inputGrams} g went in, but {outputGrams} g of boxes and {wasteGrams} g of waste came out. Please check the weights.',
  'packing.pack-unknown': 'This product has no such pack. Please choose again.',
  'packing.wrong-lot': 'Lot {code} is of another product, grade or owner. Please take another lot.',
  'packing.grade-twice': 'One grade is given twice. Please put them together.',
};
