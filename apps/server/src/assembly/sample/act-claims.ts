import { newId } from '#kernel/ids.ts';
import { answerClaim, decideClaim, makeClaim, replyToOffer } from '#modules/aftersale/index.ts';
import { orderForClaim } from '#modules/ordering/index.ts';
import { spoiledPictures } from './claim-pictures.ts';
import { COUNTY } from './known.ts';
import { buyerOf, type SentPart } from './sent-part.ts';
import { act, hoursAfter, hoursLeft, somebody, staffOf, type Stage } from './stage.ts';

const DAY_HOURS = 24;
/** So long before its end the history has claims. */
const SINCE_HOURS = 21 * DAY_HOURS;
/** What is settled by the end was signed for before this. */
const SETTLED_HOURS = 5 * DAY_HOURS;
/** A seller answers within two days: what still waits was signed for after this. */
const OPEN_HOURS = 40;
/** The same of a seller whose clerk can sign in: what waits there is late at worst, and not yet the centre’s. */
const OPEN_FOR_CLERK_HOURS = 64;
/** One order in so many that came in has something to claim. */
const ONE_IN = 12;
const LOST_HOURS = [10 * DAY_HOURS, 16 * DAY_HOURS] as const;

type Fate = 'agreed' | 'decided' | 'offered' | 'open';
const settledFates: readonly Fate[] = ['agreed', 'decided', 'agreed'];

/** Fresh goods of a part that was paid through the provider; undefined where there are none. */
async function freshLineOf(stage: Stage, part: SentPart, at: Date) {
  const { db } = stage.house;
  const order = await orderForClaim(db, buyerOf(part, at), { county: COUNTY, id: part.orderId });
  const line = order?.lines.find(
    ({ merchantId, returnKind }) => merchantId === part.merchantId && returnKind === 'FRESH_EXEMPT',
  );
  return order?.way === 'sandbox' ? line : undefined;
}

/** Of the parcels of some days one never comes: its buyer says so, and its seller agrees. Answers whether it is this one. */
export async function isLost(stage: Stage, part: SentPart, sentAt: Date): Promise<boolean> {
  const left = hoursLeft(stage, sentAt);
  if (stage.troubles.lost || left < LOST_HOURS[0] || left > LOST_HOURS[1]) return false;
  const line = await freshLineOf(stage, part, sentAt);
  if (line === undefined) return false;
  stage.troubles.lost = true;
  const id = newId();
  const words = '快递显示到了网点，等了几天没有送来，快递说找不到件';
  stage.agenda.plan(hoursAfter(sentAt, 6 * DAY_HOURS), async (at) => {
    const claim = { county: COUNTY, id, orderId: part.orderId, line: line.line, kind: 'not-arrived' as const };
    const made = await act(stage, buyerOf(part, at), (tx, actor) =>
      makeClaim(tx, actor, { ...claim, boxes: line.quantity, words, photos: [] }, stage.house.files),
    );
    answerLater(stage, part, { id, at, offerFen: made.wishFen, words: '快递公司确认丢件，全额退款' });
  });
  return true;
}

/** When a parcel has been signed for, its buyer may find that a part of it is bad. */
export function planClaims(stage: Stage, part: SentPart, signedAt: Date): void {
  if (hoursLeft(stage, signedAt) > SINCE_HOURS) return;
  stage.agenda.plan(hoursAfter(signedAt, 2), async (at) => {
    const line = await freshLineOf(stage, part, at);
    const fate = line === undefined ? null : fateOf(stage, part, signedAt);
    if (line === undefined || fate === null) return;
    await stage.settle();
    const id = newId();
    const badPercent = 15 + ((stage.troubles.signed * 7) % 40);
    const { motif } = await lineOf(stage, part.orderId, line.line);
    const made = await act(stage, buyerOf(part, at), (tx, actor) =>
      makeClaim(
        tx,
        actor,
        {
          county: COUNTY,
          id,
          orderId: part.orderId,
          line: line.line,
          kind: 'spoiled',
          boxes: 1,
          badPercent,
          words: `打开有 ${badPercent}% 左右是坏的，照片里看得见`,
          photos: spoiledPictures(motif ?? '', badPercent),
        },
        stage.house.files,
      ),
    );
    live(stage, part, { id, at, wishFen: made.wishFen }, fate);
  });
}

/** Which end a claim takes, if any, by how long before the history's end its goods were signed for. */
function fateOf(stage: Stage, { merchantId }: SentPart, signedAt: Date): Fate | null {
  const { troubles } = stage;
  const left = hoursLeft(stage, signedAt);
  const hasClerk = staffOf(stage, signedAt, 'merchant-clerk', merchantId).kind === 'person';
  if (left <= (hasClerk ? OPEN_FOR_CLERK_HOURS : OPEN_HOURS)) {
    if (hasClerk ? troubles.openForClerk : troubles.open) return null;
    troubles.open = true;
    troubles.openForClerk ||= hasClerk;
    return 'open';
  }
  if (left <= SETTLED_HOURS) {
    if (troubles.offered) return null;
    troubles.offered = true;
    return 'offered';
  }
  troubles.signed += 1;
  if (troubles.signed % ONE_IN !== 2) return null;
  troubles.settled += 1;
  return settledFates[(troubles.settled - 1) % settledFates.length] ?? null;
}

interface Made {
  readonly id: string;
  readonly at: Date;
  readonly wishFen: number;
}

/** What becomes of a claim after it was made. */
function live(stage: Stage, part: SentPart, { id, at, wishFen }: Made, fate: Fate): void {
  if (fate === 'open') return;
  if (fate === 'agreed') {
    answerLater(stage, part, { id, at, offerFen: wishFen, words: '对不起，按您说的退' });
    return;
  }
  const offerFen = Math.max(1, Math.floor(wishFen / 2));
  answerLater(stage, part, { id, at, offerFen, words: '看照片坏的没有这么多，先退一半' });
  if (fate === 'offered') return;
  stage.agenda.plan(hoursAfter(at, 30), async (moment) => {
    const words = '底下那层也坏了，请县里看看';
    await act(stage, buyerOf(part, moment), (tx, actor) =>
      replyToOffer(tx, actor, { county: COUNTY, id, reply: 'decline', offerFen, words }),
    );
  });
  stage.agenda.plan(hoursAfter(at, 54), async (moment) => {
    const grant = { role: 'centre-operator' as const, organisationId: null, regionCode: String(COUNTY) };
    await act(stage, somebody(stage, 'centre', moment, grant), (tx, actor) =>
      decideClaim(tx, actor, {
        county: COUNTY,
        id,
        amountFen: wishFen,
        bearer: 'centre',
        words: '包装完好，是路上压的，由县服务中心从运费里退',
      }),
    );
    await stage.settle();
  });
}

interface Answer {
  readonly id: string;
  readonly at: Date;
  readonly offerFen: number;
  readonly words: string;
}

function answerLater(stage: Stage, { merchantId }: SentPart, { id, at, offerFen, words }: Answer): void {
  stage.agenda.plan(hoursAfter(at, 9), async (moment) => {
    await act(stage, staffOf(stage, moment, 'merchant-clerk', merchantId), (tx, actor) =>
      answerClaim(tx, actor, { county: COUNTY, id, offerFen, words }),
    );
    await stage.settle();
  });
}

const lineOf = ({ house }: Stage, orderId: string, line: number) =>
  house.db
    .selectFrom('ordering.vLine')
    .select('motif')
    .where('county', '=', COUNTY)
    .where('orderId', '=', orderId)
    .where('line', '=', line)
    .executeTakeFirstOrThrow();
