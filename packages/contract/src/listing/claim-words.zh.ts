import type { ClaimReason } from './gate.ts';

/**
 * Words that may not stand in a title, by reason. `absolute`, `medical`, `official`: Advertising Law articles 9, 17, 18.
 * `selenium`, `organic` and `place-name` pass once the proof is on file.
 */
export const claimWords: Record<ClaimReason, readonly string[]> = {
  absolute: [
    '国家级',
    '世界级',
    '最高级',
    '最',
    '第一',
    '顶级',
    '极品',
    '首选',
    '独一无二',
    '绝无仅有',
    '万能',
    '百分百',
  ],
  medical: [
    '治疗',
    '治病',
    '疗效',
    '药效',
    '药用',
    '抗癌',
    '防癌',
    '降血压',
    '降血糖',
    '降血脂',
    '降三高',
    '消炎',
    '排毒',
    '壮阳',
    '提高免疫',
    '增强免疫',
    '延年益寿',
    '保健',
    '祛病',
  ],
  'return-promise': ['收益', '回报', '保本', '分红', '返利', '稳赚', '升值'],
  poverty: ['贫困户', '贫困', '扶贫', '脱贫户', '脱贫', '低保'],
  official: ['特供', '专供', '国宴', '指定用'],
  selenium: ['富硒', '高硒', '含硒'],
  organic: ['有机'],
  'place-name': ['恩施玉露', '来凤藤茶', '利川莼菜', '建始', '关口葡萄'],
};
