import { typeScaleCookie, typeScaleFromCookie, typeScales } from '@shanhuo/face/components/type-scale.ts';
import type { TypeScale } from '@shanhuo/face/components/type-scale.ts';
import { faceLocale, type FaceLocale } from '@shanhuo/face/format/locale.ts';

export const languageCookie = 'shanhuo-language';
const YEAR_S = 31_536_000;

/** How a reader wants to read: the cookie's word counts, then the browser's. */
export function preferencesOf(cookie: string, language: string): { language: FaceLocale; type: TypeScale } {
  const chosen = new RegExp(`(?:^|;\\s*)${languageCookie}=(zh|en)(?:;|$)`).exec(cookie)?.[1];
  return { language: faceLocale(chosen ?? language), type: typeScaleFromCookie(cookie) };
}

/**
 * A choice made by a plain link (`?lang=en`, `?type=elder`), so that it works without scripts: the cookies to set and
 * the address without the choice. Null when the address carries none.
 */
export function choiceIn(url: string): { cookies: string[]; location: string } | null {
  const { pathname, searchParams } = new URL(url, 'http://shop');
  const language = searchParams.get('lang');
  const type = typeScales.find((scale) => scale === searchParams.get('type'));
  if (language !== 'zh' && language !== 'en' && type === undefined) return null;
  const cookies = [
    ...(language === 'zh' || language === 'en' ? [cookieText(languageCookie, language)] : []),
    ...(type === undefined ? [] : [cookieText(typeScaleCookie, type)]),
  ];
  for (const name of ['lang', 'type']) searchParams.delete(name);
  const rest = searchParams.toString();
  // One slash only: an address that begins with two would lead to another site.
  const path = `/${pathname.replace(/^\/+/, '')}`;
  return { cookies, location: rest === '' ? path : `${path}?${rest}` };
}

const cookieText = (name: string, value: string): string => `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`;
