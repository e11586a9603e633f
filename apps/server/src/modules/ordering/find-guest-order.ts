import type { Actor } from '#kernel/actor.ts';
import { note } from '#kernel/audit.ts';
import type { House } from '#kernel/house.ts';
import { Refusal } from '#kernel/refusal.ts';
import { atEnd, inTransaction } from '#kernel/transaction.ts';
import { countTry, takeBackTry } from '#modules/accounts/index.ts';
import { keepFound } from './found-orders.ts';
import { owns, ownerKeyOf } from './owner.ts';
import { openReceiver } from './receiver.ts';

export interface FindGuestOrder {
  readonly county: number;
  /** As it is typed, with or without its dashes. */
  readonly number: string;
  /** The receiver's. */
  readonly phone: string;
}

/** Tries in a quarter of an hour: of one number, of one phone, and from one address, which a village may share. */
const MOST_BY_NUMBER = 5;
const MOST_BY_PHONE = 10;
const MOST_BY_ADDRESS = 30;

/**
 * Finds an order that was placed without an account, by its number and its receiver's phone, and lets this browser read it
 * again. It reads only: sellers and stations know both, so what moves money stays with the browser that placed it. An order
 * of an account is never found. Each try is counted before it is looked at; a right one is taken back. Refuses
 * `order.not-found`, never saying what was wrong, and `sign-in.locked` after too many tries.
 */
export async function findGuestOrder(
  house: House,
  actor: Actor,
  { county, number, phone }: FindGuestOrder,
  address: string,
): Promise<{ readonly id: string }> {
  const { db, cipher } = house;
  const plainNumber = number
    .normalize('NFKC')
    .replaceAll(/[^0-9A-Za-z]/g, '')
    .toUpperCase();
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '');
  const tries = await countTry(
    db,
    cipher,
    [
      { what: `order ${county} ${plainNumber}`, limit: MOST_BY_NUMBER },
      { what: `order phone ${digits}`, limit: MOST_BY_PHONE },
      { what: `order by ${address}`, limit: MOST_BY_ADDRESS },
    ],
    actor.at,
  );
  const found = await inTransaction(db, async (tx) => {
    const order = await tx
      .selectFrom('ordering.order')
      .select(['id', 'personId', 'visitorKey', 'receiverSealed'])
      .where('county', '=', county)
      .where('number', '=', plainNumber)
      .executeTakeFirst();
    if (order === undefined || order.personId !== null) return null;
    if (openReceiver(cipher, order.receiverSealed).phone !== digits) return null;
    if (owns(actor, order)) return order.id;
    atEnd(tx, keepFound(county, order.id, ownerKeyOf(actor), actor.at));
    note(tx, actor, { county, action: 'ordering.find-guest-order', subject: 'order', subjectId: order.id });
    return order.id;
  });
  if (found === null) throw new Refusal('order.not-found');
  await takeBackTry(db, tries, actor.at);
  return { id: found };
}
