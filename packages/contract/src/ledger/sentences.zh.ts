import type { ledgerRefusals } from './refusals.ts';

export const ledgerZh: Record<keyof typeof ledgerRefusals, string> = {
  'ledger.account-unknown': '没有找到这个账户，请刷新后再查看',
  'ledger.not-enough': '账上的余额不够办这一笔，请核对金额后再办',
};
