import type { LoadRegions } from '#modules/regions/index.ts';

/** A small piece of the register: enough of two provinces for a county, its pair, a township and two villages. */
export const places: LoadRegions = {
  regions: [
    { code: '420000', level: 'province', parent: null, name: '湖北省', shortName: '湖北', nameEn: 'Hubei Province' },
    { code: '330000', level: 'province', parent: null, name: '浙江省', shortName: '浙江', nameEn: 'Zhejiang Province' },
    { code: '422800', level: 'prefecture', parent: '420000', name: '恩施土家族苗族自治州', shortName: '恩施州' },
    { code: '330100', level: 'prefecture', parent: '330000', name: '杭州市', shortName: '杭州', nameEn: 'Hangzhou' },
    { code: '422826', level: 'county', parent: '422800', name: '咸丰县', shortName: '咸丰', nameEn: 'Xianfeng County' },
    { code: '330110', level: 'county', parent: '330100', name: '余杭区', shortName: '余杭', nameEn: 'Yuhang District' },
    {
      code: '422826105',
      level: 'township',
      parent: '422826',
      name: '唐崖镇',
      shortName: '唐崖',
      nameEn: 'Tangya Town',
    },
    { code: '422826204', level: 'township', parent: '422826', name: '黄金洞乡', shortName: '黄金洞' },
    {
      code: '422826105200',
      level: 'village',
      parent: '422826105',
      name: '唐崖司村委会',
      shortName: '唐崖司村',
      nameEn: 'Tangyasi Village',
      lat: 29.69,
      lon: 109.01,
      accuracyKm: 5,
      synthetic: true,
    },
    { code: '422826204211', level: 'village', parent: '422826204', name: '麻柳溪村委会', shortName: '麻柳溪村' },
  ],
  aliases: [{ alias: '覃家坪', code: '422826105200', note: '口头名' }],
  pairings: [
    {
      code: 'YH-XF',
      eastCounty: 330110,
      westCounty: 422826,
      name: '余杭区—咸丰县结对协作',
      nameEn: 'Pairing of Yuhang and Xianfeng',
      fromDay: '2017-01-01',
    },
  ],
};
