import { cashZh } from './cash.zh.ts';
import { collectZh } from './collect.zh.ts';
import { earningsZh } from './earnings.zh.ts';
import { homeZh } from './home.zh.ts';
import { householdsZh } from './households.zh.ts';
import { parcelsZh } from './parcels.zh.ts';
import { runsZh } from './runs.zh.ts';
import { sessionZh } from './session.zh.ts';

/** Chinese words of the station, room by room along its pages. English has the same keys in the same order. */
export const zh = {
  app: { name: '山货 · 服务站', shortName: '山货站', description: '村里的收购、包裹和钱盒，没有信号也能用' },
  common: {
    more: '再看一些',
    back: '返回',
    cancel: '取消',
    close: '关闭',
    confirm: '确定',
    search: '搜索',
    unitJin: '斤',
    unitKg: '公斤',
    count: '{count} 笔',
    boxes: '{count} 件',
  },
  ...sessionZh,
  ...homeZh,
  ...collectZh,
  ...householdsZh,
  ...parcelsZh,
  ...runsZh,
  ...cashZh,
  ...earningsZh,
};
