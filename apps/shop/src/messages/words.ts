import type { zh as faceZh } from '@shanhuo/face/messages/zh.ts';
import type { FaceLocale } from '@shanhuo/face/format/locale.ts';
import type { zh } from './zh.ts';

/** All words of the shop and its shared components in one language. */
export type ShopMessages = typeof zh & typeof faceZh;

/** Only the reader's language is fetched; the other one comes with another page. */
export async function readMessages(language: FaceLocale): Promise<ShopMessages> {
  if (language === 'en') {
    const [{ en }, face] = await Promise.all([import('./en.ts'), import('@shanhuo/face/messages/en.ts')]);
    return { ...face.en, ...en };
  }
  const [{ zh }, face] = await Promise.all([import('./zh.ts'), import('@shanhuo/face/messages/zh.ts')]);
  return { ...face.zh, ...zh };
}
