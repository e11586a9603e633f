import type { inventoryRefusals } from './refusals.ts';

export const inventoryEn: Record<keyof typeof inventoryRefusals, string> = {
  'stock.parts-unknown': 'The product, grade or pack does not go together. Please choose them again.',
};
