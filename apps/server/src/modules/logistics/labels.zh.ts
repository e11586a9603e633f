/** Words on the label of a parcel. */
export const parcelLabelsZh = {
  title: '包裹面单',
  route: '去向',
  receiver: '收',
  sender: '寄',
  contents: '物',
  weight: '重量',
  boxes: '件',
  way: '县内线路',
  trace: '扫码看来路',
  brand: '山货',
};
