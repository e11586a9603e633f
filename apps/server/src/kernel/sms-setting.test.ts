import { describe, expect, it } from 'vitest';
import { smsSettingOf } from './sms-setting.ts';

const URL_SAID = { SHANHUO_SMS_URL: 'http://10.0.0.9:8080/messages' };

describe('the gateway for short messages', () => {
  it('is none without an address, and the usual form with one', () => {
    expect(smsSettingOf({})).toBe(null);
    expect(smsSettingOf({ SHANHUO_SMS_URL: ' ' })).toBe(null);
    expect(smsSettingOf(URL_SAID)).toEqual({
      url: URL_SAID.SHANHUO_SMS_URL,
      header: null,
      body: { phone: '{phone}', text: '{text}' },
    });
  });

  it('takes the form and the header that a gateway wants', () => {
    const SHANHUO_SMS_BODY = '{"phoneNumbers":["+86{phone}"],"message":"{text}","sim":1}';
    const SHANHUO_SMS_HEADER = 'x-api-key: a b';
    expect(smsSettingOf({ ...URL_SAID, SHANHUO_SMS_BODY, SHANHUO_SMS_HEADER })).toEqual({
      url: URL_SAID.SHANHUO_SMS_URL,
      header: ['x-api-key', 'a b'],
      body: { phoneNumbers: ['+86{phone}'], message: '{text}', sim: 1 },
    });
  });

  it('is refused at the start where no code could ever arrive', () => {
    const refused = [
      { SHANHUO_SMS_URL: 'gateway' },
      { SHANHUO_SMS_URL: 'ftp://gateway' },
      { SHANHUO_SMS_URL: 'https://county:secret@gateway/messages' },
      { ...URL_SAID, SHANHUO_SMS_HEADER: 'x-api-key: “secret”' },
      { ...URL_SAID, SHANHUO_SMS_BODY: '{"phone":"{phone}"}' },
      { ...URL_SAID, SHANHUO_SMS_BODY: 'phone={phone}&text={text}' },
      { ...URL_SAID, SHANHUO_SMS_HEADER: 'secret' },
    ];
    for (const env of refused) expect(() => smsSettingOf(env)).toThrow(/^SHANHUO_SMS_(?!.*secret)/);
  });
});
