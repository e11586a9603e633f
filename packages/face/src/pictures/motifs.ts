/** All drawn motifs, by family. `parcel` stands in for what has no drawing of its own. */
export const motifs = [
  ...(['green-tea', 'green-tea-bag', 'red-tea', 'white-tea-cake', 'everyday-tea', 'jade-dew-tea'] as const),
  ...(['selenium-tea', 'vine-tea', 'osmanthus-tea', 'gynostemma-tea'] as const),
  ...(['potato', 'small-potatoes', 'purple-potato', 'potato-sacks', 'cabbage', 'chilli', 'radish'] as const),
  ...(['water-shield', 'bamboo-shoots', 'dried-beans', 'shiitake', 'black-fungus', 'morel'] as const),
  ...(['plum', 'plum-gift', 'kiwifruit', 'dried-kiwi', 'pomelo', 'chestnut', 'walnut', 'blueberry'] as const),
  ...(['cured-pork', 'pig-trotter', 'sausage', 'fresh-pork', 'eggs', 'chicken', 'dried-fish'] as const),
  ...(['honey', 'honeycomb', 'kudzu-powder', 'fern-noodles', 'oil-tea-soup', 'puffed-rice', 'rice-cake'] as const),
  ...(['sauce-jar', 'chopped-chilli', 'litsea-oil', 'rice', 'rapeseed-oil', 'camellia-oil', 'mixed-beans'] as const),
  ...(['atractylodes', 'coptis', 'gastrodia', 'panax', 'honeysuckle', 'dried-lily'] as const),
  ...(['brocade-coaster', 'brocade-hanging', 'bamboo-tray', 'root-carving'] as const),
  ...(['tea-gift', 'new-year-gift', 'union-gift', 'tea-garden', 'parcel'] as const),
] as const;

export type Motif = (typeof motifs)[number];
