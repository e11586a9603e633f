import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { accountsEndpoints as doors } from '@shanhuo/contract/accounts/index';
import { minutesAfter } from '#kernel/clock.ts';
import { browser } from '../../../test/browser.ts';
import { openTestHouse, type TestHouse } from '../../../test/house.ts';

interface Taken {
  readonly key: string | undefined;
  readonly body: { readonly to: readonly string[]; readonly say: string; readonly sim: number };
}

let house: TestHouse;
const taken: Taken[] = [];
let answers = 202;
const gateway = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    if (answers === 202)
      taken.push({ key: request.headers['x-api-key'] as string | undefined, body: JSON.parse(text) as Taken['body'] });
    response.writeHead(answers).end('{}');
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
  const { port } = gateway.address() as AddressInfo;
  const env = {
    SHANHUO_SAMPLE: 'none',
    NODE_ENV: 'production',
    SHANHUO_SMS_URL: `http://127.0.0.1:${port}/messages`,
    SHANHUO_SMS_HEADER: 'x-api-key: of-the-county',
    SHANHUO_SMS_BODY: '{"to":["+86{phone}"],"say":"{text}","sim":1}',
  };
  house = await openTestHouse({ env });
});
beforeEach(() => {
  answers = 202;
  taken.length = 0;
  house.clock.at = minutesAfter(house.clock.at, 40);
});
afterAll(async () => {
  await house.close();
  gateway.close();
});

const ask = (phone: string) => browser(house).send('POST', doors.askSignInCode.path, { phone });

it('brings a code to the phone, in the form the gateway wants, and shows it to nobody', async () => {
  const phone = '13900007777';
  const asked = await ask(phone);
  expect(asked.body).toEqual({ sentTo: '139****7777', waitSeconds: 60, sandboxCode: null });
  const [message] = taken;
  expect(message).toMatchObject({ key: 'of-the-county', body: { to: ['+8613900007777'], sim: 1 } });
  const code = /\d{6}/.exec(message?.body.say ?? '')?.[0] ?? '';
  expect(message?.body.say).toBe(`【山货】验证码 ${code}，5 分钟内有效。不要告诉任何人，工作人员也不会问您要。`);
  const opened = await browser(house).send('POST', doors.verifySignInCode.path, { phone, code });
  expect(opened.body).toEqual({ state: 'signed-in' });
});

it('says that nothing was sent when the gateway takes nothing, and may be asked again at once', async () => {
  const phone = '13900006666';
  answers = 500;
  const failed = await ask(phone);
  expect([failed.status, failed.body['code']]).toEqual([503, 'sign-in.sms-failed']);
  for (let again = 0; again < 5; again++) expect((await ask(phone)).body['code']).toBe('sign-in.sms-failed');
  answers = 202;
  expect((await ask(phone)).status).toBe(200);
  expect(taken).toHaveLength(1);
});

it('lets nobody’s phone ring all night, from however many browsers', async () => {
  const phone = '13900005555';
  const said = [];
  for (let asked = 0; asked < 6; asked++) {
    said.push((await ask(phone)).body['code'] ?? 'sent');
    house.clock.at = minutesAfter(house.clock.at, 1.5);
  }
  expect(said).toEqual(['sent', 'sent', 'sent', 'sent', 'sign-in.code-too-often', 'sign-in.code-too-often']);
  expect(taken).toHaveLength(4);
  expect((await ask('13900004444')).status).toBe(200);
  house.clock.at = minutesAfter(house.clock.at, 20);
  expect((await ask(phone)).status).toBe(200);
});

it('sends no more than thirty at the asking of one address', async () => {
  const said = [];
  for (let asked = 0; asked < 32; asked++) said.push((await ask(`1380000${1000 + asked}`)).body['code'] ?? 'sent');
  expect(said.filter((one) => one === 'sent')).toHaveLength(30);
  expect(said.slice(30)).toEqual(['sign-in.code-too-often', 'sign-in.code-too-often']);
});

it('counts those that come at one moment, too', async () => {
  const asked = Array.from({ length: 40 }, (_, one) => ask(`1370000${2000 + one}`));
  const said = (await Promise.all(asked)).map(({ status }) => status);
  expect(said.filter((status) => status === 200)).toHaveLength(30);
  expect(taken).toHaveLength(30);
});
