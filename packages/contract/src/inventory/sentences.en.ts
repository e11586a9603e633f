import type { inventoryRefusals } from './refusals.ts';

export const inventoryEn: Record<keyof typeof inventoryRefusals, string> = {
  'stock.parts-unknown': 'The product, grade or pack does not go together. Please choose them again.',
  'stock.reserved':
    'Boxes set aside for orders of these goods: {reserved}. Boxes that can go: {free}. Please send or give up those orders first, or write fewer boxes.',
};
