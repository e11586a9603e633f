import { describe, expect, it } from 'vitest';
import { landingOf } from '../pure/landing.ts';
import { choiceIn, preferencesOf } from './preferences.ts';

describe('how a reader wants to read', () => {
  it('follows the cookie before the browser', () => {
    expect(preferencesOf('a=1; shanhuo-language=en; shanhuo-type=elder', 'zh')).toEqual({
      language: 'en',
      type: 'elder',
    });
    expect(preferencesOf('', 'en-GB')).toEqual({ language: 'en', type: 'standard' });
    expect(preferencesOf('shanhuo-language=xx; shanhuo-type=xx', 'de')).toEqual({ language: 'zh', type: 'standard' });
  });

  it('is chosen by a plain link, and the choice leaves the address', () => {
    expect(choiceIn('/search?q=%E8%9C%9C&lang=en')).toEqual({
      cookies: ['shanhuo-language=en; Path=/; Max-Age=31536000; SameSite=Lax'],
      location: '/search?q=%E8%9C%9C',
    });
    expect(choiceIn('/?type=elder&lang=zh')?.cookies).toHaveLength(2);
    expect(choiceIn('/search?q=a')).toBe(null);
    expect(choiceIn('/?lang=de&type=huge')).toBe(null);
  });

  it('never leads to another site', () => {
    expect(choiceIn('//evil.example/?lang=en')?.location.startsWith('//')).toBe(false);
    expect(landingOf('//evil.example')).toBe('/orders');
    expect(landingOf('/\\evil.example')).toBe('/orders');
    expect(landingOf('/orders/1')).toBe('/orders/1');
    expect(landingOf(undefined)).toBe('/orders');
  });
});
