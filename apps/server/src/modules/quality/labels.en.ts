import type { lotLabelsZh } from './labels.zh.ts';

export const lotLabelsEn: Record<keyof typeof lotLabelsZh, string> = {
  title: 'Lot labels',
  grade: 'Grade',
  consignment: 'on consignment',
};
