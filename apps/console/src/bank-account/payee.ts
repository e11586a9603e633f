import { endpoints, type AnswerOf } from '@shanhuo/contract';

/** Somebody who is paid by transfer: a merchant, or a site of the network, each with a file and doors of its own. */
export interface Payee {
  readonly kind: 'merchant' | 'site';
  readonly id: string;
  readonly name: string;
  readonly bankAccount: AnswerOf<typeof endpoints.merchants.getMerchantRecord>['bankAccount'];
}

/** The doors of each kind, who changes the account there, and the desk's page with the file. */
export const doorsOf = {
  merchant: { ...endpoints.merchants, change: 'merchants.manage' },
  site: { ...endpoints.network, change: 'network.manage' },
} as const;
export const fileOf = ({ kind, id }: Pick<Payee, 'kind' | 'id'>): string =>
  kind === 'merchant' ? `/merchants?merchant=${id}` : `/stations?site=${id}`;
