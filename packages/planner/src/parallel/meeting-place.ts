import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Company } from '../search/company.ts';

/** A thread's seat where threads meet without going back to their event loops. */
export interface Seat {
  thread: number;
  /** To each thread; null to itself. */
  ports: (MessagePort | null)[];
  /** One number all threads share: how often one of them has handed something. */
  handed: Int32Array;
}

/** Seats for so many threads, each with a door to every other. */
export function seatsFor(threads: number): Seat[] {
  const handed = new Int32Array(new SharedArrayBuffer(4));
  const seats = Array.from({ length: threads }, (_, thread): Seat => ({ thread, ports: [], handed }));
  for (const seat of seats) {
    seat.ports[seat.thread] = null;
    for (const other of seats.slice(seat.thread + 1)) {
      const { port1, port2 } = new MessageChannel();
      seat.ports[other.thread] = port1;
      other.ports[seat.thread] = port2;
    }
  }
  return seats;
}

/** The ports of a seat, which go over to its thread. */
export function portsOf(seat: Seat): MessagePort[] {
  return seat.ports.filter((port) => port !== null);
}

/** What the thread of a seat sees of the others. A thread that ends early leaves the others waiting, until they are ended too. */
export function companyAt({ thread, ports, handed }: Seat): Company {
  let due = 0;
  return {
    thread,
    share<T>(mine: T): T[] {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      for (const port of ports) port?.postMessage(mine);
      due += ports.length;
      Atomics.add(handed, 0, 1);
      Atomics.notify(handed, 0);
      for (let seen = Atomics.load(handed, 0); seen < due; seen = Atomics.load(handed, 0))
        Atomics.wait(handed, 0, seen);
      return ports.map((port, other) => (other === thread ? mine : (receiveMessageOnPort(port!)!.message as T)));
    },
  };
}
