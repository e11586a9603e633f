import type { networkRefusals } from './refusals.ts';

export const networkZh: Record<keyof typeof networkRefusals, string> = {
  'site.unknown': '没有找到这个站点，请核对后再试',
  'site.code-taken': '站点编号 {code} 已被使用，请换一个',
  'site.wrong-parent': '上级站点不合适：村级服务站挂在分拨站下，分拨站和冷库挂在县中心下',
};
