import type { provenanceRefusals } from './refusals.ts';

export const provenanceZh: Record<keyof typeof provenanceRefusals, string> = {
  'log.empty': '还没有封存过记录。有了第一条收购、装箱或发货的记录，一两分钟内就会开始封存',
  'log.no-entry': '封存的记录里没有这一条，请核对序号',
  'link.unknown': '这个编码没有这一类链接，去掉后面的要求就能打开它的来路',
};
