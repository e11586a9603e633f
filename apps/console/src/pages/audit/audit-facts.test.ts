import { describe, expect, it } from 'vitest';
import { zh } from '../../messages/zh.ts';
import { factsOf } from './audit-facts.ts';

const said = (list: string, word: string): string =>
  new Map(Object.entries(new Map<string, object>(Object.entries(zh)).get(list) ?? {})).get(word) ?? word;
const lines = (detail: Record<string, unknown>): string[] =>
  factsOf(detail, said, 'zh').map(({ name, value }) => `${name} ${value}`);

describe('what an audit note keeps', () => {
  it('is told in words, money as money and weights as weights', () => {
    expect(
      lines({ kind: 'consignment', weightGrams: 12_500, amountFen: 15_000, fenPerKg: 1200, offline: true }),
    ).toEqual(['种类 代卖', '重量 12.5 kg', '金额 ¥150.00', '收购价 ¥12.00/kg', '离线记录 是']);
    expect([...lines({ kind: 'carrier' }), ...lines({ kind: 'release' })]).toEqual([
      '种类 承运单位',
      '种类 解冻给卖家',
    ]);
    expect(lines({ boxes: 3, weightGrams: 7_500, writeOffReason: 'spoiled', words: '停电', onHold: true })).toEqual([
      '箱数 3',
      '重量 7.5 kg',
      '报损原因 腐坏过期',
      '说明 停电',
      '当时暂停着 是',
    ]);
    expect(lines({ role: 'station-keeper', regionCode: null, exceptions: ['off-route', 'went-back'] })).toEqual([
      '岗位 站长',
      '地区 –',
      '交接异常 偏离路线、往回走',
    ]);
    expect(
      lines({ kind: 'spoiled', boxes: 2, wishFen: 2748, photos: 2, from: 'open', to: 'agreed', by: 'time' }),
    ).toEqual([
      '种类 坏果赔付',
      '箱数 2',
      '申请金额 ¥27.48',
      '照片张数 2',
      '原为 待商家答复',
      '改为 已同意，待退款',
      '经办方 到期自动',
    ]);
  });

  it('says what something was before and is now', () => {
    expect(lines({ priceFen: { from: 9900, to: 10_900 }, title: '特级绿茶' })).toEqual([
      '价格 ¥99.00 → ¥109.00',
      '标题 特级绿茶',
    ]);
    expect(
      lines({
        householdPerMille: 855,
        prices: [
          { grade: '特级', fenPerKg: 1200 },
          { productId: '01a20b93-b40c-76c2-97ca-1bc4a683897d', grade: '一级', fenPerKg: 900 },
        ],
      }),
    ).toEqual(['农户分成 85.5%', '各等级价格 等级 特级 收购价 ¥12.00/kg\n产品 …83897d 等级 一级 收购价 ¥9.00/kg']);
  });

  it('calls things by their names where the house knows them', () => {
    const [siteId, lotId, parcel] = ['01a2-site', '01a20b93-b40c-76c2-97ca-1bc4a683897d', '01a2-parcel'];
    const names = { [siteId]: '湾田村服务站', [parcel]: 'BG1234' };
    const facts = factsOf({ siteId, lots: [{ lotId }, { parcelId: parcel }] }, said, 'zh', names);
    expect(facts.map(({ value }) => value)).toEqual(['湾田村服务站', '批次 …83897d\n包裹 BG1234']);
  });

  it('shows what it has no word for as it was kept', () => {
    expect(lines({ parts: [1, 2], lotId: '01a2', somethingNew: 'x' })).toEqual([
      'parts 1、2',
      '批次 01a2',
      'somethingNew x',
    ]);
  });
});
