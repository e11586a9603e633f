import type { inventoryRefusals } from './refusals.ts';

export const inventoryEn: Record<keyof typeof inventoryRefusals, string> = {
  'stock.parts-unknown': 'The product, grade or pack does not go together. Please choose them again.',
  'stock.reserved':
    'Orders have {reserved} boxes of these goods set aside, so only {free} can go. Please send or give up those orders first, or write fewer boxes.',
};
