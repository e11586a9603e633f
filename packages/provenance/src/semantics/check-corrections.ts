import { readTimestamp } from '../epcis/timestamp.ts';
import { isObject } from '../json/json-value.ts';
import { entries, type SemanticCheck, textField } from './semantic-context.ts';

/** Error declarations: not in the future, not corrected by themselves, about events that exist. */
export const checkCorrections: SemanticCheck = (event, path, context, found) => {
  const declaration = event['errorDeclaration'];
  if (!isObject(declaration)) return;
  const place = `${path}/errorDeclaration`;
  const declared = readTimestamp(textField(declaration, 'declarationTime') ?? '')?.milliseconds;
  const happened = readTimestamp(textField(event, 'eventTime') ?? '')?.milliseconds;
  if (declared !== undefined && declared > context.now + context.clockTolerance)
    found.error(`${place}/declarationTime`, 'correction.future', 'The error is declared in the future.');
  if (declared !== undefined && happened !== undefined && declared + context.clockTolerance < happened)
    found.warn(
      `${place}/declarationTime`,
      'correction.before-event',
      'The error is declared before the event happened.',
    );
  const id = textField(event, 'eventID');
  const corrective = entries(declaration, 'correctiveEventIDs');
  corrective.forEach((other, index) => {
    if (other === id)
      found.error(`${place}/correctiveEventIDs/${index}`, 'correction.itself', 'An event cannot correct itself.');
    else if (context.knownEvents && typeof other === 'string' && !context.knownEvents.has(other))
      found.error(
        `${place}/correctiveEventIDs/${index}`,
        'correction.unknown-corrective',
        'The corrective event is not known.',
      );
  });
  if (id === null)
    found.warn(place, 'correction.no-id', 'Without an eventID it is not certain which event is declared wrong.');
  else if (context.knownEvents && !context.knownEvents.has(id))
    found.error(`${path}/eventID`, 'correction.unknown-event', 'The event that is declared wrong is not known.');
};
