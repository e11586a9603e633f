import type { cardZh } from './card.zh.ts';

export const cardEn: Record<keyof typeof cardZh, string> = {
  brand: 'Shanhuo',
  title: 'Household card',
  code: 'Code',
  village: 'Village',
  station: 'Station',
  use: 'Bring it to sell, to be paid and to see your ledger',
  lost: 'If lost, the station gives you a new one and this one ends',
};
