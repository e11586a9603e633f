import type { parcelLabelsZh } from './labels.zh.ts';

export const parcelLabelsEn: Record<keyof typeof parcelLabelsZh, string> = {
  title: 'Parcel labels',
  route: 'To',
  receiver: 'To',
  sender: 'From',
  contents: 'In',
  weight: 'Weight',
  boxes: 'boxes',
  way: 'Way through the county',
  trace: 'Scan to see where it comes from',
  brand: 'Shanhuo',
};
