import type { Findings } from '../problem.ts';

/** What the checks of meaning know besides the event. */
export interface SemanticContext {
  /** Now, in milliseconds since 1970. */
  readonly now: number;
  /** How far a clock may run ahead, in milliseconds. */
  readonly clockTolerance: number;
  /** Ids of events that exist; null when that is not known, and then corrections are not looked up. */
  readonly knownEvents: ReadonlySet<string> | null;
}

/** An event whose structure has already been accepted. */
export type Event = Record<string, unknown>;

/** One family of checks. */
export type SemanticCheck = (event: Event, path: string, context: SemanticContext, found: Findings) => void;

/** A list field, or nothing when absent. */
export const entries = (event: Event, name: string): readonly unknown[] =>
  Array.isArray(event[name]) ? event[name] : [];

/** A text field, or null. */
export const textField = (holder: Event, name: string): string | null =>
  typeof holder[name] === 'string' ? holder[name] : null;
