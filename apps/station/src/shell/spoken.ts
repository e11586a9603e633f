import { moneyInWords, moneyParts } from '@shanhuo/face';

/** An amount as it is said: Chinese in words, since figures are read out point by point; English in figures. */
export function spoken(fen: number, locale: 'zh' | 'en'): string {
  const { yuan, fen: cents } = moneyParts(fen);
  return locale === 'zh' ? moneyInWords(fen, locale) : `${yuan}.${cents}`;
}
