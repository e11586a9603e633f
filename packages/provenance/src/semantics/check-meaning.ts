import type { Findings } from '../problem.ts';
import { checkActions } from './check-actions.ts';
import { checkCorrections } from './check-corrections.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkSensors } from './check-sensors.ts';
import { checkTimes } from './check-times.ts';
import { checkTransformation } from './check-transformation.ts';
import type { Event, SemanticContext } from './semantic-context.ts';

const CHECKS = [
  checkTimes,
  checkQuantities,
  checkActions,
  checkTransformation,
  checkSensors,
  checkCorrections,
  checkIdentifiers,
];

/** What the JSON schema cannot say of one event. Expects an event whose structure was accepted; never throws. */
export const checkMeaning = (event: Event, path: string, context: SemanticContext, found: Findings): void => {
  for (const check of CHECKS) check(event, path, context, found);
};
