import { expect, test } from 'vitest';
import { paidMarks } from './paid-marks.ts';
import { fateSpeech } from './fate-speech.ts';

const delivery = (day: string, soldGrams: number, leftGrams: number, wasteGrams = 0) => ({
  id: day,
  at: `${day}T01:00:00.000Z`,
  day,
  kind: 'consigned' as const,
  productName: '唐崖李',
  motif: 'plum',
  gradeName: '大果',
  weightGrams: soldGrams + leftGrams + wasteGrams,
  amountFen: 900,
  paid: null,
  payKind: null,
  consigned: {
    soldGrams,
    leftGrams,
    processedGrams: 0,
    wasteGrams,
    become: [],
    made: [],
    broughtFen: soldGrams,
    wasteReasons: wasteGrams > 0 ? ['裂果'] : [],
    writeOffs: [],
  },
  deliveries: [],
});

test('consigned goods are marked by how far they are sold, and by nothing they are not', () => {
  const lines = [
    delivery('2026-11-23', 0, 5000),
    delivery('2026-11-22', 2000, 3000),
    delivery('2026-11-21', 4500, 0, 500),
    delivery('2026-11-20', 0, 0, 5000),
    { ...delivery('2026-11-19', 0, 5000), consigned: null },
  ];
  expect(paidMarks(lines, 0)).toEqual(['unsold', 'part-sold', 'sold-out', 'lost', 'selling']);
});

test('what was written off is read out with what happened to it', () => {
  const line = delivery('2026-11-21', 4500, 0, 500);
  const consigned = { ...line.consigned, wasteReasons: [], writeOffs: [{ reason: 'spoiled' as const, words: '停电' }] };
  const text = fateSpeech([{ ...line, consigned }], {
    locale: 'zh',
    t: (key, filled) => (filled?.['reason'] === undefined ? `<${key}>` : `<${filled['reason']}: ${filled['words']}>`),
    named: (one) => one,
  });
  expect(text).toBe('<households.fateSpeech><<households.writeOffReasons.spoiled>: 停电>');
});

test('the deliveries that wait for a buyer are read out before those that are sold, three at most', () => {
  const said: string[] = [];
  const t = (_: string, filled: Record<string, string> = {}): string => {
    said.push(`${filled['day']} ${filled['sold']} ${filled['left']} ${filled['waste']} ${filled['money']}`);
    return '';
  };
  const lines = [
    delivery('2026-11-23', 4500, 0, 500),
    delivery('2026-11-22', 2000, 3000),
    delivery('2026-11-21', 0, 5000),
    delivery('2026-11-20', 5000, 0),
  ];
  const text = fateSpeech(lines, {
    locale: 'zh',
    t: (key, filled) => `${t(key, filled)}${filled?.['day'] ?? filled?.['why']};`,
    named: (one) => one,
  });
  expect(text).toBe('11月22日 周日;11月21日 周六;11月23日 周一;裂果;');
  expect(said[0]).toBe('11月23日 周一 9 斤 0 斤 1 斤 肆拾伍元整');
});

test('what was made of leaf is read out, and what is sold and left by what it is today', () => {
  const line = delivery('2026-11-21', 4000, 9000);
  const consigned = {
    ...line.consigned,
    processedGrams: 16_000,
    become: [{ productName: '绿茶', soldGrams: 4000, leftGrams: 1000 }],
    made: [
      {
        day: '2026-11-22',
        name: '杀青',
        nameEn: 'Fixed',
        fromProductName: '鲜叶',
        toProductName: '绿茶',
        inputGrams: 21_000,
        outputGrams: 5000,
        reason: null,
      },
    ],
  };
  const text = fateSpeech([{ ...line, weightGrams: 29_000, consigned }], {
    locale: 'zh',
    t: (key, filled) => (key === 'households.andSpeech' ? '和' : `<${Object.values(filled ?? {}).join('|')}>`),
    named: (one) => one,
  });
  expect(text).toBe(
    '<11月21日 周六|唐崖李|58 斤|绿茶 8 斤|16 斤和绿茶 2 斤|0 斤|肆拾元整><11月22日 周日|鲜叶|42 斤|绿茶|10 斤><32 斤>',
  );
});
