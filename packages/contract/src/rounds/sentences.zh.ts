import type { roundsRefusals } from './refusals.ts';

export const roundsZh: Record<keyof typeof roundsRefusals, string> = {
  'vehicle.plate-taken': '车牌 {plate} 已经登记过了',
  'vehicle.shift-odd': '收车时间要晚于出车时间，请核对',
  'vehicle.organisation-unknown': '没有找到这家承运单位，请重新选择',
  'way.same-site': '请选两个不同的站点',
  'plan.unknown': '没有找到这次排车，请刷新后再看',
  'plan.day-odd': '只能排今天和往后七天的车，请重新选日期',
  'plan.no-vehicle': '这一天没有能出的车：请先登记车辆，或看看出车时间是不是已经过了',
  'plan.no-centre': '县服务中心还没有填位置，请先在站点里补上',
  'plan.nothing-waits': '现在没有货等着拉；要跑的站点请勾“必须去”',
  'plan.under-way': '县里已经有一次排车正在算，请等它算完',
  'plan.not-made': '这次排车还没有算好，不能用',
  'plan.over': '这次排车已经作废，请重新排一次',
  'plan.driven': '车已经开始跑了，不能再换或作废',
  'run.unknown': '没有找到这一趟，请刷新后再看',
  'run.off': '这一趟已经作废，请看新的安排',
};
