import { describe, expect, it } from 'vitest';
import { headingOf, isNamedAfter, saidBeside } from './say-once.ts';

describe('a word beside another', () => {
  it('is said where it tells something new', () => {
    expect(saidBeside('高乐山', '咸丰硒礼供应链有限公司')).toBe('高乐山');
    expect(saidBeside('Tangyasi Village', 'Tangya Point')).toBe('Tangyasi Village');
  });

  it('is not said twice', () => {
    expect(saidBeside('唐崖司村', '唐崖司村服务站')).toBe('');
    expect(saidBeside('Tangyasi Village', 'Tangyasi village station')).toBe('');
    expect(saidBeside(null, '唐崖司村服务站')).toBe('');
  });
});

describe('a station beside a village', () => {
  it('may be named after it', () => {
    expect(isNamedAfter('排峰坝村服务站', '清坪镇 排峰坝村')).toBe(true);
    expect(isNamedAfter('Paifengba Village Station', 'Paifengba Village, Qingping Town')).toBe(true);
  });

  it('may be another one, of the same township too', () => {
    expect(isNamedAfter('龙潭司村服务站', '清坪镇 排峰坝村')).toBe(false);
    expect(isNamedAfter('清坪镇便民点', '清坪镇 排峰坝村')).toBe(false);
    expect(isNamedAfter('Qingping Point', 'Paifengba Village, Qingping Town')).toBe(false);
  });
});

describe('the heading of goods', () => {
  it('is the title where that tells the name, which stands there once', () => {
    expect(headingOf('湾田红李', '湾田红李 大果')).toEqual({ heading: '湾田红李 大果', below: '' });
    expect(headingOf('山茶油', '山茶油')).toEqual({ heading: '山茶油', below: '' });
  });

  it('is the name where the title says it otherwise', () => {
    const title = '唐崖李 大果 曲江现摘';
    expect(headingOf('唐崖李（脆红李）', title)).toEqual({ heading: '唐崖李（脆红李）', below: title });
    expect(headingOf('Camellia Seed Oil', '山茶油')).toEqual({ heading: 'Camellia Seed Oil', below: '山茶油' });
  });
});
