import type { Motif } from '@shanhuo/face/pictures/motifs.ts';

/** The drawing that stands for a category. */
const motifByCategory: Readonly<Record<string, Motif>> = {
  tea: 'green-tea',
  'herbal-infusion': 'vine-tea',
  vegetables: 'radish',
  fruit: 'kiwifruit',
  eggs: 'eggs',
  'fresh-meat': 'chicken',
  nuts: 'walnut',
  mushrooms: 'shiitake',
  'dried-vegetables': 'dried-beans',
  'vegetable-products': 'water-shield',
  'dried-fruit': 'dried-kiwi',
  'cured-meat': 'cured-pork',
  'fish-products': 'dried-fish',
  honey: 'honey',
  'roots-and-bulbs': 'kudzu-powder',
  'grains-and-oils': 'rice',
  convenience: 'oil-tea-soup',
  snacks: 'rice-cake',
  seasonings: 'sauce-jar',
  crafts: 'brocade-coaster',
  'gift-sets': 'tea-gift',
  adoption: 'tea-garden',
};

export const motifOfCategory = (slug: string): Motif => motifByCategory[slug] ?? 'parcel';
