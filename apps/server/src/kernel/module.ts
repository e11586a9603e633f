import type { FastifyInstance } from 'fastify';
import type { House } from './house.ts';
import type { Errand, Listener } from './outbox.ts';

/** Work that comes round by itself: a sweep that is safe to run twice. `cron` as graphile-worker reads it. */
export interface Sweep {
  readonly name: string;
  readonly cron: string;
  readonly run: (house: House) => Promise<void>;
}

/** What a module hands to assembly, and all that assembly knows of it. */
export interface Module {
  readonly name: string;
  /** The folder of this module, from `import.meta.dirname`; its `migrations/` is applied in tier order. */
  readonly folder: string;
  readonly routes?: (app: FastifyInstance, house: House) => void;
  readonly listeners?: (house: House) => readonly Listener[];
  readonly errands?: (house: House) => readonly Errand[];
  readonly sweeps?: readonly Sweep[];
}
