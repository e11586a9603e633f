/** Who brings a sign-in code to a phone; each county has its own provider. */
export interface SmsPort {
  /** True when nothing is really sent: the code is then shown to whoever asked, in a demo outside production. */
  readonly sandbox: boolean;
  sendCode(phone: string, code: string): Promise<void>;
}

/** Sends nothing. */
export const sandboxSms: SmsPort = {
  sandbox: true,
  sendCode: async () => undefined,
};
