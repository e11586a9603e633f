import type { Cooling } from './anneal.ts';
import type { Instance } from './instance.ts';

/** The schedule a problem gets; measured, not derived (see the README's table). */
export function coolingFor(_inst: Instance): Cooling {
  return { start: 1, end: 0.01, average: 10, longest: 10 };
}
