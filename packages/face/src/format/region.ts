import { formatWords } from '../messages/format-words.ts';
import type { FaceLocale } from './locale.ts';

/** A path of names from county down to village, empty ones left out. */
export function formatRegion(names: readonly string[], locale: FaceLocale = 'zh'): string {
  const path = names.filter((name) => name !== '');
  return (locale === 'en' ? path.toReversed() : path).join(formatWords[locale].between);
}
