import { describe, expect, it } from 'vitest';
import { byTownship } from './by-township.ts';

const tangya = { code: '422826105', name: '唐崖镇', nameEn: null };
const huangjindong = { code: '422826204', name: '黄金洞乡', nameEn: null };
const at = (name: string, township: typeof tangya | null) => ({ name, township });

describe('stations by township', () => {
  it('stand in the order in which they came, those without a township last', () => {
    const groups = byTownship([
      at('县城便民点', null),
      at('唐崖司村服务站', tangya),
      at('麻柳溪村服务站', huangjindong),
      at('南河村服务站', tangya),
    ]);
    expect(groups.map(({ township, stations }) => [township?.name, stations.map(({ name }) => name)])).toEqual([
      ['唐崖镇', ['唐崖司村服务站', '南河村服务站']],
      ['黄金洞乡', ['麻柳溪村服务站']],
      [undefined, ['县城便民点']],
    ]);
    expect(byTownship([])).toEqual([]);
  });
});
