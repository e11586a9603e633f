import type { regionsRefusals } from './refusals.ts';

export const regionsZh: Record<keyof typeof regionsRefusals, string> = {
  'region.unknown': '没有找到这个地区，请核对地区代码后再试',
};
