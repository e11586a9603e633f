/** Cart and orders of one imagined buyer. Dev only. */
import { offerOf } from './fake-county.ts';

type Reply = { status: number; body: unknown };
const ok = (body: unknown): Reply => ({ status: 200, body });

export function fakeOrders() {
  const cart = new Map<string, number>();
  const orders = new Map<string, Record<string, unknown>>();

  const lineOf = ([offerId, quantity]: readonly [string, number]) => {
    const offer = offerOf(offerId);
    return {
      offerId,
      title: offer?.title ?? '',
      motif: offer?.motif ?? '',
      gradeName: offer?.gradeName ?? '',
      packName: offer?.packName ?? '',
      merchantId: offer?.merchantId ?? '',
      merchantName: offer?.merchantName ?? '',
      titleEn: offer?.nameEn ?? null,
      gradeNameEn: offer?.gradeNameEn ?? null,
      packNameEn: offer?.packNameEn ?? null,
      merchantNameEn: offer?.seller.nameEn ?? null,
      quantity,
      priceFen: offer?.priceFen ?? 0,
      lineFen: (offer?.priceFen ?? 0) * quantity,
      freightFen: (offer?.freightFen ?? 0) * quantity,
      available: offer?.available ?? 0,
    };
  };
  const sums = (lines: readonly ReturnType<typeof lineOf>[]) => {
    const goodsFen = lines.reduce((sum, line) => sum + line.lineFen, 0);
    const freightFen = lines.reduce((sum, line) => sum + line.freightFen, 0);
    return { lines, goodsFen, freightFen, totalFen: goodsFen + freightFen };
  };
  const cartView = () => sums([...cart].map(lineOf));

  function place(body: Record<string, unknown>): Reply {
    const id = String(body['id']);
    const wanted = body['lines'] as { offerId: string; quantity: number }[];
    const view = sums(wanted.map(({ offerId, quantity }) => lineOf([offerId, quantity])));
    const payLink = body['way'] === 'sandbox' ? `/sandbox-cashier?token=${id}` : null;
    const states: Readonly<Record<string, string>> = { transfer: 'placed', cash: 'dispatched', sandbox: 'placed' };
    const state = states[String(body['way'])] ?? 'placed';
    const sent = state === 'dispatched';
    orders.set(id, {
      id,
      number: '261124-7K3M9',
      state,
      mayAct: true,
      way: body['way'],
      goodsFen: view.goodsFen,
      freightFen: view.freightFen,
      totalFen: view.totalFen,
      placedAt: '2026-11-24T01:20:00Z',
      holdUntil: '2026-11-26T01:20:00Z',
      paidAt: sent ? '2026-11-24T01:26:00Z' : null,
      dispatchedAt: sent ? '2026-11-24T06:40:00Z' : null,
      completedAt: null,
      cancelReason: null,
      note: String(body['note'] ?? ''),
      receiver: body['receiver'],
      receiverRegions: [{ name: '浙江省', nameEn: 'Zhejiang' }],
      payment: { id, payLink },
      lines: view.lines.map((line, index) => ({ line: index + 1, ...line })),
      parts: [
        {
          id: 'part',
          merchantId: '',
          merchantName: view.lines[0]?.merchantName ?? '',
          merchantNameEn: view.lines[0]?.merchantNameEn ?? null,
          merchantPhone: '19900002001',
          goodsFen: view.goodsFen,
          freightFen: view.freightFen,
          state: sent ? 'dispatched' : 'waiting',
          parcelId: sent ? 'parcel' : null,
          parcelNumber: sent ? 'XF26112400017' : null,
          traceCode: sent ? '7KQ2M9XWRP4D' : null,
          carrierName: sent ? '聚山速运' : null,
          carrierNo: sent ? 'JS2611240017' : null,
        },
      ],
    });
    cart.clear();
    return ok({ id, number: '261124-7K3M9', totalFen: view.totalFen, holdUntil: '', payment: { id, payLink: null } });
  }

  const row = (order: Record<string, unknown>) => ({
    ...order,
    receiverName: '*',
    receiverRegion: '',
    titles: (order['lines'] as { title: string }[]).map(({ title }) => title),
    titlesEn: (order['lines'] as { title: string; titleEn: string | null }[]).map((line) => line.titleEn ?? line.title),
    boxes: (order['lines'] as { quantity: number }[]).reduce((sum, { quantity }) => sum + quantity, 0),
    weightGrams: 0,
    waitingMerchantIds: [],
  });

  return (method: string, head: string, id: string, deed: string, body: unknown): Reply | null => {
    if (head === 'cart' && method === 'PUT') {
      const { quantity } = body as { quantity: number };
      if (quantity === 0) cart.delete(deed);
      else cart.set(deed, quantity);
    }
    if (head === 'cart') return ok(cartView());
    if (head !== 'orders') return null;
    if (method === 'POST' && id === '') return place(body as Record<string, unknown>);
    if (id === 'mine') return ok({ items: [...orders.values()].map(row), next: null });
    const order = orders.get(id);
    if (order === undefined)
      return { status: 404, body: { code: 'order.unknown', message: '没有找到这个订单', data: {} } };
    if (deed === 'claims') return ok({ claimable: [], claims: [] });
    if (deed === 'receive') Object.assign(order, { state: 'completed', completedAt: '2026-11-24T09:00:00Z' });
    if (deed === 'cancel') Object.assign(order, { state: 'cancelled', cancelReason: '买家取消' });
    return ok(order);
  };
}
