import { endpoints } from '@shanhuo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { enrolPerson, grantRole } from '#modules/accounts/index.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';
import { places } from '../../../test/places.ts';
import { openSite, type OpenSite } from './index.ts';

const county = 422826;
const [centre, hub] = [newId(), newId()];
const { listCashStations } = endpoints.network;

describe('stations that take cash', () => {
  let t: TestHouse;
  const open = (site: Omit<OpenSite, 'county' | 'id'> & { id?: string }) =>
    t.act((tx, actor) => openSite(tx, actor, { county, id: newId(), ...site }));
  const station = async (code: string, name: string, regionCode: string, more: Partial<OpenSite> = {}) => {
    const id = newId();
    await open({ id, code, kind: 'village-station', name, regionCode, parentId: hub, ...more });
    return id;
  };
  const keep = (organisationId: string, untilAt: Date | null = null) =>
    t.act(async (tx, actor) => {
      const { id: personId } = await enrolPerson(tx, actor, { county, name: '站长' }, t.house.cipher);
      await grantRole(tx, actor, { county, personId, role: 'station-keeper', organisationId, untilAt });
    });
  const list = (query: object = {}) => t.as('visitor').get(listCashStations, { params: { county }, query });

  beforeAll(async () => {
    t = await openTestHouse();
    await t.act((tx, actor) => loadRegions(tx, actor, places));
    await open({ id: centre, code: 'XF-C', kind: 'county-centre', name: '县中心', regionCode: '422826105200' });
    const at = { kind: 'township-hub', parentId: centre } as const;
    await open({ ...at, id: hub, code: 'H-TY', name: '唐崖镇分拨站', regionCode: '422826105' });
  });
  afterAll(() => t.close());

  it('are none where no station is open, and nobody can order for cash', async () => {
    await keep(await station('TY-09', '关门的站', '422826105200', { state: 'paused' }));
    await station('TY-08', '没有站长的站', '422826105200');
    await keep(await station('TY-07', '站长走了的站', '422826105200'), t.clock.at);
    expect(await list()).toEqual({ items: [], next: null });
    const order = {
      id: newId(),
      lines: [{ offerId: newId(), quantity: 1, priceFen: 100 }],
      receiver: { name: '沈小满', phone: '19900008888', regionCode: '330110', address: '良渚街道 1 号' },
      way: 'cash' as const,
    };
    const asked = await t.as('visitor').call(endpoints.ordering.placeOrder, { params: { county }, body: order });
    expect([asked.status, asked.refusal]).toEqual([409, 'order.no-cash-station']);
  });

  it('are listed for anybody, township by township and page by page, without keeper or phone', async () => {
    await keep(await station('HJ-01', '麻柳溪村服务站', '422826204211', { keeperName: '黄正英' }));
    await keep(await station('TY-02', '唐崖镇便民点', '422826105', { nameEn: 'Tangya Point' }));
    await keep(await station('TY-01', '唐崖司村服务站', '422826105200', { nameEn: 'Tangyasi Village Station' }));
    const first = await list({ limit: 2 });
    const tangya = { code: '422826105', name: '唐崖镇', nameEn: 'Tangya Town' };
    expect(first.items).toEqual([
      {
        id: expect.any(String),
        name: '唐崖司村服务站',
        nameEn: 'Tangyasi Village Station',
        township: tangya,
        village: { name: '唐崖司村', nameEn: 'Tangyasi Village' },
      },
      { id: expect.any(String), name: '唐崖镇便民点', nameEn: 'Tangya Point', township: tangya, village: null },
    ]);
    const second = await list({ limit: 2, cursor: first.next });
    expect(second).toEqual({
      items: [
        {
          id: expect.any(String),
          name: '麻柳溪村服务站',
          nameEn: null,
          township: { code: '422826204', name: '黄金洞乡', nameEn: null },
          village: { name: '麻柳溪村', nameEn: null },
        },
      ],
      next: null,
    });
    const broken = await t.as('visitor').call(listCashStations, { params: { county }, query: { cursor: 'x' } });
    expect(broken.refusal).toBe('request.invalid');
  });

  it('belong to their own county', async () => {
    const elsewhere = await t.as('visitor').get(listCashStations, { params: { county: 330110 }, query: {} });
    expect(elsewhere.items).toEqual([]);
  });
});
