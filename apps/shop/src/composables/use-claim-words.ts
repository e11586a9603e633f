import { formatDay, formatDayTime, formatTime } from '@shanhuo/face/format/day.ts';
import { nextOf, type Standing } from '../pure/claim-words.ts';
import { useReading } from './use-reading.ts';

/** How a claim stands, in plain words: short for a list, whole for its own page. */
export function useClaimWords() {
  const { t, language, money } = useReading();
  /** A time that ends with a day is named by that day, and not by the next one's first minute. */
  const deadline = (until: string): string =>
    formatTime(until) === '00:00'
      ? t('claim.endOf', { day: formatDay(Date.parse(until) - 1, language) })
      : formatDayTime(until, language);
  const say = (form: 'brief' | 'next', claim: Standing): string => {
    const { key, until, fen } = nextOf(claim, Date.now());
    const words = { until: until === null ? '' : deadline(until), price: money(fen) };
    return t(`claim.${form}.${key}`, words);
  };
  return { deadline, brief: (claim: Standing) => say('brief', claim), next: (claim: Standing) => say('next', claim) };
}
