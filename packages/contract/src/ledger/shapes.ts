import { Type } from 'typebox';
import { Closed, Fen, Id, Moment, Nullable, OneOf } from '../shapes.ts';

/**
 * secured: frozen for one payment · payable: owed to an organisation or household · provider-frozen, bank: where the
 * county's buyers' money lies · cash-float: a station's cash box · goods-bought: what a merchant's purchases cost ·
 * agent-float: households' money that an organisation holds for them · returned: split money that came back
 */
export const accountKinds = [
  'secured',
  'payable',
  'provider-frozen',
  'bank',
  'cash-float',
  'goods-bought',
  'agent-float',
  'returned',
] as const;
export const AccountKind = OneOf(accountKinds);
export const ownerKinds = ['county', 'organisation', 'household', 'payment'] as const;
export const OwnerKind = OneOf(ownerKinds);

export const AccountRow = Closed({
  id: Id,
  kind: AccountKind,
  ownerKind: OwnerKind,
  ownerId: Type.String(),
  /** Organisation's name or household's code; null where the owner has none. */
  ownerName: Nullable(Type.String()),
  debitFen: Fen,
  creditFen: Fen,
  /** credit − debit: what is owed when positive, what is there when negative. */
  balanceFen: Fen,
});

export const TransferRow = Closed({
  id: Id,
  at: Moment,
  kind: Type.String(),
  /** Seen from this account. */
  side: OneOf(['debit', 'credit']),
  amountFen: Fen,
  otherAccountId: Id,
  otherKind: AccountKind,
  otherOwnerKind: OwnerKind,
  otherOwnerId: Type.String(),
  referenceKind: Type.String(),
  referenceId: Type.String(),
  memo: Type.String(),
});

export const TrialBalance = Closed({
  kinds: Type.Array(
    Closed({ kind: AccountKind, accounts: Type.Integer(), debitFen: Fen, creditFen: Fen, balanceFen: Fen }),
  ),
  transfers: Type.Integer(),
  debitFen: Fen,
  creditFen: Fen,
  /** Sum of all balances: always zero. */
  differenceFen: Fen,
  /** Accounts whose kept balance is not what their transfers say: always none. */
  wrongBalances: Type.Integer(),
});
