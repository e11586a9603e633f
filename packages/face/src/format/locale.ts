/** The two languages of the faces. */
export type FaceLocale = 'zh' | 'en';

/** Reads any language tag as one of ours; whatever isn't English is Chinese. */
export function faceLocale(tag: string): FaceLocale {
  return tag.toLowerCase().startsWith('en') ? 'en' : 'zh';
}
