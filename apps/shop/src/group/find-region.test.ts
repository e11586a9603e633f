import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countiesIn, findRegion, pathOf, registerOf } from './find-region.ts';

const named = (code: string, name: string, shortName: string) => ({ code, name, shortName });
const register = registerOf([
  named('110000', '北京市', '北京'),
  named('110105', '朝阳区', '朝阳'),
  named('220000', '吉林省', '吉林'),
  named('220100', '长春市', '长春'),
  named('220104', '朝阳区', '朝阳'),
  named('220200', '吉林市', '吉林'),
  named('220211', '丰满区', '丰满'),
  named('330000', '浙江省', '浙江'),
  named('330100', '杭州市', '杭州'),
  named('330110', '余杭区', '余杭'),
  named('330106', '西湖区', '西湖'),
  named('420000', '湖北省', '湖北'),
  named('422800', '恩施土家族苗族自治州', '恩施州'),
  named('422801', '恩施市', '恩施'),
  named('422826', '咸丰县', '咸丰'),
  named('429004', '仙桃市', '仙桃'),
  named('511100', '乐山市', '乐山'),
  named('510000', '四川省', '四川'),
  named('511102', '市中区', '市中'),
]);
const county = (code: string, rest: string) => ({ kind: 'county', code, rest });

describe('the region of a written address', () => {
  it.each([
    ['浙江省杭州市余杭区良渚街道 1 号', county('330110', '良渚街道 1 号')],
    ['浙江杭州余杭良渚街道', county('330110', '良渚街道')],
    ['浙江省 余杭区 良渚街道', county('330110', '良渚街道')],
    ['杭州市余杭区良渚街道', county('330110', '良渚街道')],
    ['余杭区良渚街道', county('330110', '良渚街道')],
    ['浙江省，杭州市，余杭区，良渚街道', county('330110', '良渚街道')],
    ['中国浙江省杭州市余杭区良渚', county('330110', '良渚')],
    ['浙江省 杭州市 余杭区 浙江省杭州市余杭区良渚街道', county('330110', '良渚街道')],
    ['北京市 北京市 朝阳区 望京街 9 号', county('110105', '望京街 9 号')],
    ['北京市市辖区朝阳区望京', county('110105', '望京')],
    ['吉林市丰满区松江路', county('220211', '松江路')],
    ['吉林省吉林市丰满区松江路', county('220211', '松江路')],
    ['湖北恩施咸丰县高乐山镇', county('422826', '高乐山镇')],
    ['湖北省恩施土家族苗族自治州恩施市舞阳坝', county('422801', '舞阳坝')],
    ['湖北省仙桃市沙嘴', county('429004', '沙嘴')],
    ['四川省乐山市市中区张公桥', county('511102', '张公桥')],
    ['四川乐山市中心医院', { kind: 'part', code: '511100', rest: '中心医院' }],
    ['浙江省杭州市下城区某路', { kind: 'part', code: '330100', rest: '下城区某路' }],
    ['朝阳区人民路', { kind: 'several' }],
    ['良渚街道 1 号', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%s', (address, found) => {
    expect(findRegion(address, register)).toEqual(found);
  });

  it('is shown back by its names, and lets a county be chosen where only its city is told', () => {
    expect(pathOf(register, '330110')).toEqual(['浙江省', '杭州市', '余杭区']);
    expect(pathOf(register, '429004')).toEqual(['湖北省', '仙桃市']);
    expect(countiesIn(register, '330100').map(({ name }) => name)).toEqual(['余杭区', '西湖区']);
  });

  it('is found in whatever spaces and marks stand between the names, and never fails on anything', () => {
    const mark = fc.constantFrom('', ' ', '，', '　', ', ', ' - ');
    fc.assert(
      fc.property(mark, mark, mark, (a, b, c) => {
        expect(findRegion(`浙江省${a}杭州市${b}余杭区${c}良渚街道`, register)).toEqual(county('330110', '良渚街道'));
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'浙江省杭州市余杭区吉林朝阳县, -\u0000😀1'), maxLength: 30 }),
        (rubbish) => {
          expect(['county', 'part', 'several', 'none']).toContain(findRegion(rubbish, register).kind);
        },
      ),
      { numRuns: 40 },
    );
  });
});
