import { formatDay, formatWeight } from '@shanhuo/face';
import type { Static } from 'typebox';
import { goodsToday } from '@shanhuo/contract/settlement/goods-today';
import type { HouseholdLine } from '@shanhuo/contract/settlement/shapes';
import { spoken } from '../shell/spoken.ts';

type Line = Static<typeof HouseholdLine>;

/** So many deliveries are read out: whoever hears more remembers none. */
const READ_OUT = 3;

export interface Said {
  readonly locale: 'zh' | 'en';
  readonly t: (key: string, filled?: Record<string, string>) => string;
  /** A product's name in the reader's language. */
  readonly named: (product: string) => string;
}

/** What became of the latest deliveries, to be read out: those that still wait for a buyer first. */
export function fateSpeech(lines: readonly Line[], { locale, t, named }: Said): string {
  const weight = (grams: number): string => formatWeight(grams, 'jin', locale);
  const told = lines.flatMap(({ day, productName, weightGrams, consigned }) => {
    if (consigned === null || weightGrams === null) return [];
    const { leftGrams, processedGrams, wasteGrams, broughtFen, made, wasteReasons, writeOffs } = consigned;
    const today = (which: 'soldGrams' | 'leftGrams'): string =>
      goodsToday(consigned, which)
        .map((one) => `${one.productName === null ? '' : `${named(one.productName)} `}${weight(one.grams)}`)
        .reduce((one, other) => `${one}${t('households.andSpeech')}${other}`);
    const sentence = t('households.fateSpeech', {
      day: formatDay(day, locale),
      product: named(productName ?? ''),
      brought: weight(weightGrams),
      sold: today('soldGrams'),
      left: today('leftGrams'),
      waste: weight(wasteGrams),
      money: spoken(broughtFen, locale),
    });
    const madeOf = made.map((one) =>
      t('households.madeSpeech', {
        day: formatDay(one.day, locale),
        from: named(one.fromProductName),
        input: weight(one.inputGrams),
        to: named(one.toProductName),
        output: weight(one.outputGrams),
      }),
    );
    const steam = processedGrams === 0 ? '' : t('households.processedSpeech', { grams: weight(processedGrams) });
    const why = wasteReasons.length === 0 ? '' : t('households.wasteSpeech', { why: wasteReasons.join('，') });
    const gone = writeOffs.map(({ reason, words }) =>
      t('households.writeOffSpeech', { reason: t(`households.writeOffReasons.${reason}`), words }),
    );
    return [{ isOpen: leftGrams > 0, sentence: `${sentence}${madeOf.join('')}${steam}${why}${gone.join('')}` }];
  });
  const first = [...told.filter(({ isOpen }) => isOpen), ...told.filter(({ isOpen }) => !isOpen)].slice(0, READ_OUT);
  return first.map(({ sentence }) => sentence).join('');
}
