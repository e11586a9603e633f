import { describe, expect, it } from 'vitest';
import { seasonOf, type Season } from './county-story.ts';

const season = (key: string, from: string, to: string): Season => ({
  key,
  from,
  to,
  solarTermZh: '',
  solarTermEn: '',
  titleZh: '',
  titleEn: '',
  textZh: '',
  textEn: '',
  products: [],
});
const seasons = [season('spring', '2026-04-01', '2026-04-20'), season('snow', '2026-11-16', '2026-12-06')];

describe('the season of a day', () => {
  it('is the running one, its first and last day included', () => {
    expect(seasonOf(seasons, '2026-11-16')?.key).toBe('snow');
    expect(seasonOf(seasons, '2026-12-06')?.key).toBe('snow');
  });

  it('is the latest past one in between, and the first one before all', () => {
    expect(seasonOf(seasons, '2026-08-01')?.key).toBe('spring');
    expect(seasonOf(seasons, '2027-01-01')?.key).toBe('snow');
    expect(seasonOf(seasons, '2026-01-01')?.key).toBe('spring');
    expect(seasonOf([], '2026-01-01')).toBe(null);
  });
});
