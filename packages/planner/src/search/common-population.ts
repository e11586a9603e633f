import type { Company } from './company.ts';
import type { Context } from './context.ts';
import type { Member } from './fleet-walks.ts';
import type { Standing } from './resample.ts';
import { type Contents, copyState, COST, MISSING } from './state.ts';

/** A walk as other threads get to know it. */
interface Candidate extends Standing {
  thread: number;
  /** Its number in its own thread. */
  member: number;
  vehicles: Int32Array;
  plan: Contents;
}

/** What a thread hands the others when populations are compared. */
interface Handed {
  candidates: Candidate[];
  /** Walks the thread goes on with. */
  count: number;
  chance: number;
}

function candidatesOf(members: Member[], thread: number): Candidate[] {
  return members.map(({ walk: { current }, fleet }, member) => ({
    thread,
    member,
    cost: current.totals[COST]!,
    missing: current.totals[MISSING]!,
    fleet: fleet.join(' '),
    vehicles: fleet,
    plan: { ints: current.ints, served: current.served, cost: current.cost, totals: current.totals },
  }));
}

/** Which of the drawn walks each thread goes on with: its own, as many as it has room for, then what others have no room for. */
function seated(drawn: Candidate[], rooms: number[]): Candidate[][] {
  const seats: Candidate[][] = rooms.map(() => []);
  const left = drawn.filter((candidate) => {
    const seat = seats[candidate.thread]!;
    if (seat.length === rooms[candidate.thread]) return true;
    seat.push(candidate);
    return false;
  });
  for (const [thread, seat] of seats.entries()) seat.push(...left.splice(0, rooms[thread]! - seat.length));
  return seats;
}

/** Members that go on from the drawn walks; one drawn again, or in another thread, takes the place of one that was not drawn. */
function goOnFrom(members: Member[], drawn: Candidate[], thread: number): Member[] {
  const isOwn = (candidate: Candidate): boolean => candidate.thread === thread;
  const spare = members.filter((_, at) => !drawn.some((candidate) => isOwn(candidate) && candidate.member === at));
  return drawn.map((candidate, at) => {
    if (isOwn(candidate) && drawn.indexOf(candidate) === at) return members[candidate.member]!;
    const { walk } = spare.pop()!;
    for (const part of ['current', 'draft', 'best'] as const) copyState(walk[part], candidate.plan);
    return { walk, fleet: candidate.vehicles };
  });
}

/** Draws walks to go on with, `count` of them. */
export type Draw = (candidates: Candidate[], count: number, chance: number) => Candidate[];

/**
 * This thread's members of the next stage, `count` of them and no more than there were, drawn from the members of all
 * threads. Every thread comes to the same draw by itself and takes its own part of it.
 */
export function drawTogether(ctx: Context, company: Company, members: Member[], count: number, draw: Draw): Member[] {
  const handed: Handed = { candidates: candidatesOf(members, company.thread), count, chance: ctx.random.real() };
  const all = company.share(handed);
  const rooms = all.map((one) => one.count);
  const everybody = all.flatMap((one) => one.candidates);
  const sum = rooms.reduce((a, b) => a + b, 0);
  const drawn = draw(everybody, sum, all[0]!.chance);
  return goOnFrom(members, seated(drawn, rooms)[company.thread]!, company.thread);
}
