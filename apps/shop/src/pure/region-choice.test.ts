import { describe, expect, it } from 'vitest';
import { emptyReceiver } from './receiver.ts';
import { choiceOf, regionFields, type RegionChoice } from './region-choice.ts';

const region = (code: string, name: string, level: string): RegionChoice =>
  choiceOf({ code, name, nameEn: null, level, pinyin: 'somewhere' });
const chengdu = region('510100', '成都市', 'prefecture');
const jinjiang = region('510104', '锦江区', 'county');
const xiantao = region('429004', '仙桃市', 'county');
const enshi = region('422800', '恩施州', 'prefecture');
const none = { province: [], city: [], county: [], street: [] };
const words = (codes: object, choices: object) =>
  regionFields({ ...emptyReceiver(), ...codes }, { ...none, ...choices }).map(({ word }) => word);

describe('the fields of an address', () => {
  it('go down to the district, and to the street where streets are listed', () => {
    expect(words({}, {})).toEqual(['province', 'city', 'countyLevel']);
    const whole = { city: [chengdu], county: [jinjiang] };
    expect(words({ city: '510100' }, whole)).toEqual(['province', 'city', 'countyLevel']);
    const street = region('510104017', '春熙路街道', 'township');
    expect(words({ city: '510100', county: '510104' }, { ...whole, street: [street] })).toEqual([
      'province',
      'city',
      'countyLevel',
      'street',
    ]);
  });

  it('end at a county that stands right below its province', () => {
    const city = [enshi, xiantao];
    expect(words({ city: '' }, { city })).toEqual(['province', 'city', 'countyLevel']);
    expect(words({ city: '422800' }, { city })).toEqual(['province', 'city', 'countyLevel']);
    expect(words({ city: '429004' }, { city, county: [xiantao] })).toEqual(['province', 'city']);
  });

  it('ask a municipality for its district at once', () => {
    expect(words({}, { city: [region('110101', '东城区', 'county')] })).toEqual(['province', 'countyLevel']);
  });
});

describe('a choice', () => {
  it('is spelled for those who read English where nobody wrote an English name', () => {
    expect(choiceOf({ code: '510104', name: '锦江区', nameEn: null, level: 'county', pinyin: 'jinjiang' })).toEqual({
      code: '510104',
      name: '锦江区',
      nameEn: 'Jinjiang 锦江区',
      isCounty: true,
      beyondReach: false,
    });
    expect(region('330000', '浙江省', 'province').beyondReach).toBe(false);
    expect(['710000', '810000', '820000'].map((code) => region(code, 'x', 'province').beyondReach)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
