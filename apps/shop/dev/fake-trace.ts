/** A trace as the server tells it, for the pictures. Dev only. */
import { COUNTY } from './fake-county.ts';

const certificate = {
  kind: 'conformity',
  number: '合格证-示例-0231',
  issuer: '朝阳寺中蜂养殖家庭农场',
  issuedOn: '2026-11-12',
  validUntil: null,
};

export const fakeTrace = (code: string) => ({
  code,
  kind: 'parcel',
  county: COUNTY,
  sellerName: '朝阳寺中蜂养殖家庭农场',
  goods: [
    {
      lotCode: 'CYS3-261115-8M2KR',
      kind: 'packed',
      productName: '土蜂蜜（中蜂百花）',
      productNameEn: 'Wildflower Honey',
      motif: 'honey',
      gradeName: '一级',
      gradeDefinition: '波美度 42 以上，封盖成熟蜜',
      packName: '500 克瓶',
      boxes: 2,
      weightGrams: 1000,
      packer: { name: '朝阳寺中蜂养殖家庭农场', day: '2026-11-15', place: '朝阳寺镇' },
      origins: [
        {
          lotCode: 'HJ11-261108-4K7QH',
          village: '黄金洞乡 麻柳溪村',
          grower: '田家',
          station: '麻柳溪村服务站',
          day: '2026-11-08',
          grade: '一级',
          weightGrams: 640,
        },
        {
          lotCode: 'TY07-261109-9PRWD',
          village: '唐崖镇 钟塘村',
          grower: '户C-0412',
          station: '钟塘村服务站',
          day: '2026-11-09',
          grade: '一级',
          weightGrams: 360,
        },
      ],
      certificates: [certificate],
    },
  ],
  journey: [
    step('collected', '2026-11-08T02:12:00Z', '麻柳溪村服务站', '麻柳溪村服务站'),
    step('collected', '2026-11-09T03:40:00Z', '钟塘村服务站', '钟塘村服务站'),
    step('packed', '2026-11-15T06:05:00Z', '朝阳寺镇', '朝阳寺中蜂养殖家庭农场'),
    step('parcel-made', '2026-11-20T01:30:00Z', '朝阳寺镇', '朝阳寺中蜂养殖家庭农场'),
    step('arrived', '2026-11-20T05:10:00Z', '朝阳寺镇分拨站', '聚山客货邮服务站联社'),
    step('arrived', '2026-11-20T09:45:00Z', '咸丰县电子商务公共服务中心', '咸丰县电子商务公共服务中心'),
    step('handed-to-carrier', '2026-11-20T11:20:00Z', '咸丰县电子商务公共服务中心', '示例快递'),
    step('signed', '2026-11-23T08:32:00Z', null, null),
  ],
});

function step(kind: string, at: string, place: string | null, organisation: string | null) {
  return { kind, at, place, placeKind: null, organisation, lotCode: null };
}
