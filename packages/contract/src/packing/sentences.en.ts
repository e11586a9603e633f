import type { packingRefusals } from './refusals.ts';

export const packingEn: Record<keyof typeof packingRefusals, string> = {
  'packing.not-balanced':
    '{inputGrams} g went in, but {outputGrams} g of boxes and {wasteGrams} g of waste came out. Please check the weights.',
  'packing.pack-unknown': 'This product has no such pack. Please choose again.',
  'packing.wrong-lot': 'Lot {code} is of another product, grade or owner. Please take another lot.',
  'packing.grade-twice': 'One grade is given twice. Please put them together.',
  'packing.waste-unexplained':
    'Households’ consigned goods are in this, and {percent}% of it is waste. Please say why; the household will read it.',
  'packing.more-than-went-in':
    '{inputGrams} g went in and {outputGrams} g came out: more than went in. Please check the weights.',
  'packing.yield-impossible':
    'The yield would be {percent}%, but this recipe gives {most}% at most. Please check the weights.',
  'packing.yield-unexplained':
    'The yield is {percent}%, usual are {low}% to {high}%. Please say why; the county centre will see it.',
  'packing.processed-day': 'The day can be neither after today nor before the goods came in.',
  'packing.output-twice':
    'One product is given twice, or it is what went in. Please put it together or choose another.',
  'packing.one-amount': 'Please give either a weight or a number of boxes.',
  'packing.write-off-unexplained': 'Please say in a few words what happened to the goods.',
};
