import { CompiledQuery } from 'kysely';
import type { RefusalCode } from '@shanhuo/contract';
import type { Actor } from '#kernel/actor.ts';
import { assert } from '#kernel/assert.ts';
import { newId } from '#kernel/ids.ts';
import { fen } from '#kernel/money.ts';
import { Refusal } from '#kernel/refusal.ts';
import { atEnd, type Tx } from '#kernel/transaction.ts';
import { accountIdOf, isKept, type Account } from './account.ts';

/** Moves an amount: the debit account is lowered (or, for cash, filled), the credit account raised (or emptied). */
export interface Transfer {
  readonly debit: Account;
  readonly credit: Account;
  readonly amountFen: number;
  /** What it is, in the words of whoever posts it: `secure`, `share`, `pay-cash`. */
  readonly kind: string;
  readonly memo?: string;
}

export interface Post {
  readonly county: number;
  /** The fact behind it. Together with kind and place in the list it is posted once. */
  readonly referenceKind: string;
  readonly referenceId: string;
  readonly transfers: readonly Transfer[];
  /** What to say when a kept account doesn't hold enough; `ledger.not-enough` unless given. */
  readonly notEnough?: RefusalCode;
}

/**
 * Posts transfers in one statement: accounts are found or opened, transfers are inserted, and the kept accounts among
 * them are changed by one guarded update each, locked in id order. Posting the same again changes nothing and answers
 * false. Refuses `ledger.not-enough` (or `notEnough`) when a kept account would fall below zero.
 */
export async function post(tx: Tx, actor: Actor, command: Post): Promise<boolean> {
  const { county, transfers, notEnough = 'ledger.not-enough' } = command;
  assert(transfers.length > 0, 'something is posted');
  const done = await send(tx, county, actor.at, accountsOf(county, transfers), rowsOf(command, actor.at));
  if (done.posted === 0) return false;
  assert(done.posted === transfers.length, 'transfers of one post are posted together or not at all');
  if (done.moved !== done.wanted) throw new Refusal(notEnough);
  return true;
}

/**
 * Posts money that comes in, with the transaction's last statement; one such post in a transaction. It lowers no kept
 * account, so nothing can be refused and no answer is waited for. Posting the same again changes nothing.
 */
export function postIncoming(tx: Tx, actor: Actor, command: Post): void {
  postAllIncoming(tx, actor, command.county, [command]);
}

/** Posts several facts of money that comes in as `postIncoming` does one. */
export function postAllIncoming(tx: Tx, actor: Actor, county: number, posts: readonly Post[]): void {
  const accounts = accountsOf(
    county,
    posts.flatMap(({ transfers }) => transfers),
  );
  assert(
    accounts.every(({ kept, falls }) => !(kept && falls)),
    'what comes in lowers nothing that is owed',
  );
  const rows = posts.flatMap((one) => rowsOf(one, actor.at));
  atEnd(tx, { expressions: POSTING, values: [county, actor.at, JSON.stringify(accounts), JSON.stringify(rows)] });
}

function rowsOf({ county, referenceKind, referenceId, transfers }: Post, at: Date) {
  const legs = new Map<string, number>();
  return transfers.map(({ debit, credit, amountFen, kind, memo = '' }) => {
    assert(fen(amountFen) > 0, 'a transfer moves something');
    const leg = legs.get(kind) ?? 0;
    legs.set(kind, leg + 1);
    return {
      county,
      id: newId(),
      debit_id: accountIdOf(county, debit),
      credit_id: accountIdOf(county, credit),
      amount_fen: amountFen,
      kind,
      reference_kind: referenceKind,
      reference_id: referenceId,
      leg,
      at: at.toISOString(),
      memo,
    };
  });
}

function accountsOf(county: number, transfers: readonly Transfer[]) {
  const accounts = new Map<string, { readonly account: Account; readonly changeFen: number }>();
  const change = (account: Account, fenMore: number): void => {
    const id = accountIdOf(county, account);
    accounts.set(id, { account, changeFen: (accounts.get(id)?.changeFen ?? 0) + fenMore });
  };
  for (const { debit, credit, amountFen } of transfers) {
    change(debit, -amountFen);
    change(credit, amountFen);
  }
  return [...accounts].map(([id, { account, changeFen }]) => ({
    id,
    owner_kind: account.ownerKind,
    owner_id: account.ownerId,
    kind: account.kind,
    kept: isKept(account.kind),
    falls: changeFen < 0,
  }));
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * What posting does, as common table expressions; the values are county, moment, accounts and transfers. An account opened
 * in this statement is not visible to its other parts, so a raised one is inserted with its balance (or added to on
 * conflict), and a lowered one must have been there before: opened here, it does not hold enough.
 */
const POSTING = `
    named as materialized (
      select * from jsonb_to_recordset($3::jsonb)
        as a (id uuid, owner_kind text, owner_id text, kind text, kept boolean, falls boolean)
    ), locked as materialized (
      select id from ledger.account
      where county = $1 and kept and id in (select id from named where kept)
      order by id for no key update
    ), opened as (
      insert into ledger.account (county, id, owner_kind, owner_id, kind, kept, balance_fen, opened_at)
      select $1, id, owner_kind, owner_id, kind, kept, case when kept then 0 end, $2
      from named where falls or not kept order by id
      on conflict (county, id) do nothing
    ), posted as (
      insert into ledger.transfer
        (county, id, debit_id, credit_id, amount_fen, kind, reference_kind, reference_id, leg, at, memo)
      select county, id, debit_id, credit_id, amount_fen, kind, reference_kind, reference_id, leg, at, memo
      from jsonb_populate_recordset(null::ledger.transfer, $4::jsonb)
      where (select count(*) from locked) >= 0
      on conflict (county, reference_kind, reference_id, kind, leg) do nothing
      returning debit_id, credit_id, amount_fen
    ), change as materialized (
      select id, sum(fen)::bigint as fen
      from (select credit_id, amount_fen from posted union all select debit_id, -amount_fen from posted)
        as side (id, fen)
      where id in (select id from named where kept) group by id
    ), raised as (
      insert into ledger.account as a (county, id, owner_kind, owner_id, kind, kept, balance_fen, opened_at)
      select $1, id, owner_kind, owner_id, kind, true, fen, $2
      from change join named using (id) where fen >= 0 order by id
      on conflict (county, id) do update set balance_fen = a.balance_fen + excluded.balance_fen
      returning a.id
    ), lowered as (
      update ledger.account a set balance_fen = a.balance_fen + change.fen from change
      where a.county = $1 and a.id = change.id and change.fen < 0 and a.balance_fen + change.fen >= 0
      returning a.id
    )`;

const POST = `with ${POSTING}
    select (select count(*) from posted)::int as posted, (select count(*) from change)::int as wanted,
      ((select count(*) from raised) + (select count(*) from lowered))::int as moved`;

async function send(tx: Tx, county: number, at: Date, accounts: Rows, transfers: Rows) {
  const values = [county, at, JSON.stringify(accounts), JSON.stringify(transfers)];
  const { rows } = await tx.executeQuery<{ posted: number; wanted: number; moved: number }>(
    CompiledQuery.raw(POST, values),
  );
  const [done] = rows;
  assert(done !== undefined, 'the statement answers one row');
  return done;
}
