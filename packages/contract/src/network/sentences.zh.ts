import type { networkRefusals } from './refusals.ts';

export const networkZh: Record<keyof typeof networkRefusals, string> = {
  'site.unknown': '没有找到这个站点，请核对后再试',
  'site.code-taken': '站点编号 {code} 已被使用，请换一个',
  'site.wrong-parent': '上级站点不合适：村级服务站挂在分拨站下，分拨站和冷库挂在县服务中心下',
  'site.parent-closed': '上级站点已经关闭，请选一个还在运行的',
  'route.code-taken': '路线编号 {code} 已被使用，请换一个',
  'route.carrier-unknown': '没有找到这家承运单位，请重新选择',
  'route.stop-closed': '{site} 已关闭，请从路线里去掉',
  'route.stop-twice': '{site} 在路线里排了两次，只留一次',
  'route.times-fall': '到达时间要一站比一站晚，回县服务中心最晚；请核对 {at}',
};
