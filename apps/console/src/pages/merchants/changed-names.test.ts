import { describe, expect, it } from 'vitest';
import { changedNames } from './changed-names.ts';

const known = { name: '李好合作社', shortName: '李好', nameEn: null };

describe('corrected names', () => {
  it('are only those that differ, without spaces around them', () => {
    expect(changedNames(known, { name: ' 礼好合作社 ', shortName: '李好', nameEn: '' })).toEqual({
      name: '礼好合作社',
    });
    expect(changedNames(known, { ...known, nameEn: 'Lihao' })).toEqual({ nameEn: 'Lihao' });
    expect(changedNames(known, { ...known, shortName: '李好 ', nameEn: '  ' })).toEqual({});
  });

  it('take an English name away where its field was emptied', () => {
    expect(changedNames({ ...known, nameEn: 'Lihao' }, { ...known, nameEn: '' })).toEqual({ nameEn: null });
  });
});
