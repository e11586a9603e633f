import type { SmsSetting } from '#kernel/sms-setting.ts';
import { codeMessage } from './sms-text.zh.ts';

/** Who brings a sign-in code to a phone; each county has its own gateway. */
export interface SmsPort {
  /** True when nothing is really sent: the code is then shown to whoever asked, in a demo outside production. */
  readonly sandbox: boolean;
  /** Throws `SmsNotTaken` when the gateway does not take it, and something else when it says nothing in time. */
  sendCode(phone: string, code: string, minutes: number): Promise<void>;
}

/** The gateway said no, or is not there: the message is certainly on no way. */
export class SmsNotTaken extends Error {}

/** Sends nothing. */
const sandboxSms: SmsPort = {
  sandbox: true,
  sendCode: async () => undefined,
};

/** Longer than this nobody waits at a sign-in. */
const PATIENCE_MS = 8000;

/** Hands messages to a gateway as JSON over HTTP. */
const gatewaySms = ({ url, header, body }: SmsSetting): SmsPort => ({
  sandbox: false,
  async sendCode(phone, code, minutes) {
    const words = { phone, code, text: codeMessage(code, minutes) };
    const headers = new Headers({ 'content-type': 'application/json' });
    if (header !== null) headers.set(...header);
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body, (_, value: unknown) => (typeof value === 'string' ? filled(value, words) : value)),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'TimeoutError') throw error;
      throw new SmsNotTaken('the gateway for short messages could not be reached', { cause: error });
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new SmsNotTaken(`the gateway for short messages answered ${answer.status}`);
  },
});

const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(phone|text|code)\}/g, (_, name: string) => words[name] ?? '');

export const smsPortOf = (setting: SmsSetting | null): SmsPort => (setting === null ? sandboxSms : gatewaySms(setting));
