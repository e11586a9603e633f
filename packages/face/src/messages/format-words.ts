import type { FaceLocale } from '../format/locale.ts';

/** Words that the pure formatters put around figures. */
export interface FormatWords {
  readonly jin: string;
  readonly kilogram: string;
  readonly gram: string;
  readonly tonne: string;
  readonly between: string;
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

export const formatWords: Record<FaceLocale, FormatWords> = {
  zh: {
    jin: '斤',
    kilogram: 'kg',
    gram: '克',
    tonne: '吨',
    between: ' · ',
    weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
    months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  },
  en: {
    jin: 'jin',
    kilogram: 'kg',
    gram: 'g',
    tonne: 't',
    between: ' · ',
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
};

/** Suffixes of a day in Chinese. */
export const dayWords = { year: '年', day: '日' };

/** Characters of amounts on slips and papers, which are hard to alter by hand. */
export const amountWords = {
  digits: ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'],
  places: ['', '拾', '佰', '仟'],
  groups: ['', '万', '亿', '万亿'],
  yuan: '元',
  jiao: '角',
  fen: '分',
  whole: '整',
  minus: '负',
};

export const amountWordsEn = {
  small: [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    'seventeen eighteen nineteen',
  ]
    .join(' ')
    .split(' '),
  tens: ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  groups: ['', ' thousand', ' million', ' billion', ' trillion'],
};
