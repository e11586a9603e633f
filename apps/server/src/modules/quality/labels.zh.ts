/** Words on the labels of lots. */
export const lotLabelsZh = {
  title: '批次标签',
  grade: '等级',
  consignment: '代卖',
};
