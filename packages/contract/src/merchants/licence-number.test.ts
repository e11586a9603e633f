import { describe, expect, test } from 'vitest';
import { creditCodeFault, foodLicenceFault, isSampleNumber, plainNumber } from './licence-number.ts';

describe('a unified social credit code', () => {
  test('has 18 characters, the last of which checks the others', () => {
    // Of listed companies, as they publish it themselves.
    for (const code of ['91110000802100433B', '9144030071526726XG', '91310000132260250X']) {
      expect(creditCodeFault(code), code).toBe(null);
    }
    expect(creditCodeFault('91422826MA0000000H')).toBe(null);
  });

  test('is found out when one character is wrong, or two stand the wrong way round', () => {
    expect(creditCodeFault('91422826MA0000001H')).toBe('check');
    expect(creditCodeFault('9144030071526762XG')).toBe('check');
    for (const last of '0123456789ABCDEFGJKLMNPQRTUWXY') {
      expect(creditCodeFault(`91422826MA0000000${last}`), last).toBe('check');
    }
  });

  test('has no letters that look like figures, and no other length', () => {
    for (const code of ['', '91422826MA0000000', '91422826MA0000000HH', '91422826MAO000000H', '422826000123456']) {
      expect(creditCodeFault(code), code).toBe('form');
    }
  });
});

describe('the number of a food production licence', () => {
  test('is SC and 14 figures, the last of which checks the others', () => {
    expect(foodLicenceFault('SC10633019702613')).toBe(null);
    expect(foodLicenceFault('SC11442282600012')).toBe(null);
    expect(foodLicenceFault('SC10633019702614')).toBe('check');
    expect(foodLicenceFault('SC10633019702163')).toBe('check');
    for (const number of ['', 'SC1063301970261', 'SC-示例-1', 'QS420006010001', 'SC30633019702613']) {
      expect(foodLicenceFault(number), number).toBe('form');
    }
  });
});

test('what was typed is compared without spaces and wide letters; a sample says that it is one', () => {
  expect(plainNumber(' 9142 2826 ma00 0000 0h ')).toBe('91422826MA0000000H');
  expect(plainNumber('ＳＣ１１４')).toBe('SC114');
  expect(['DEMO-1', 'SC-示例-1', '91422826MA0000000H'].map(isSampleNumber)).toEqual([true, true, false]);
});
