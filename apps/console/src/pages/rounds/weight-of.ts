import { formatWeight, type FaceLocale } from '@shanhuo/face';

/** Loads are told in kilograms, as vehicles are. */
export const weightOf = (grams: number, locale: FaceLocale): string => formatWeight(grams, 'kg', locale);
