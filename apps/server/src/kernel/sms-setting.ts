/** Where short messages are handed in: any gateway that takes a POST with JSON, from a provider's to a phone with a card. */
export interface SmsSetting {
  readonly url: string;
  /** What the gateway knows us by, e.g. `Authorization: Bearer …`. */
  readonly header: readonly [name: string, value: string] | null;
  /** The JSON to send; `{phone}`, `{text}` and `{code}` in its texts are filled in. */
  readonly body: unknown;
}

const USUAL_BODY = '{"phone":"{phone}","text":"{text}"}';

/** Reads `SHANHUO_SMS_URL`, `_HEADER` and `_BODY`; null without an address. Refuses what could never bring a code. */
export function smsSettingOf(env: Readonly<Record<string, string | undefined>>): SmsSetting | null {
  const said = (name: string): string => env[name]?.trim() ?? '';
  const url = said('SHANHUO_SMS_URL');
  if (url === '') return null;
  // No value is told, since there may be a secret in it.
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw new Error('SHANHUO_SMS_URL is not an address');
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') throw new Error('SHANHUO_SMS_URL takes no password; SHANHUO_SMS_HEADER does');
  const body = said('SHANHUO_SMS_BODY') || USUAL_BODY;
  if (!body.includes('{phone}') || !(body.includes('{text}') || body.includes('{code}')))
    throw new Error('SHANHUO_SMS_BODY needs {phone}, and {text} or {code}');
  return { url, header: headerOf(said('SHANHUO_SMS_HEADER')), body: jsonOf(body) };
}

function headerOf(line: string): SmsSetting['header'] {
  if (line === '') return null;
  const [, name, value] = /^([\w-]+):\s*(\S.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined || !mayStand(value))
    throw new Error('SHANHUO_SMS_HEADER is one header, e.g. Authorization: Bearer …');
  return [name, value];
}

/** Whether a header can carry it: a typographic quote from a document can't. */
const mayStand = (value: string): boolean => /^[\t\x20-\x7e\x80-\xff]*$/.test(value);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('SHANHUO_SMS_BODY is not JSON');
  }
}
