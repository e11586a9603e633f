/** Words on the sheet a driver takes along. */
export const runSheetsZh = {
  title: '派车单',
  guess: '里程和时间是估算的，路上以实际为准',
  leave: '出车',
  back: '收车',
  driver: '驾驶员',
  stops: '站',
  columns: ['序', '到站', '站点', '做什么', '带走后车上', '签字'],
  take: '取走 {parcels} 件 {weight}',
  setDown: '放下 {parcels} 件 {weight}',
  bring: '送到 {weight}',
  call: '看看有没有货',
  keeper: '站长 {name}',
  kilometres: '公里',
};
