/** Words on a household's card. */
export const cardZh = {
  brand: '山货',
  title: '农户卡',
  code: '户号',
  village: '村',
  station: '服务站',
  use: '卖货、领钱、查账时带上，给站长扫一下',
  lost: '丢了请到服务站换新卡，旧卡作废',
};
