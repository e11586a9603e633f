import { bareWord } from '../epcis/words.ts';
import { entries, type SemanticCheck, textField } from './semantic-context.ts';

/** Steps that bring things into being go with ADD, steps that end them with DELETE (CBV 2.0 §7.1). */
const STEP_ACTIONS: Readonly<Record<string, string>> = {
  commissioning: 'ADD',
  creating_class_instance: 'ADD',
  decommissioning: 'DELETE',
  destroying: 'DELETE',
};

/** Rules of action, parent and children (EPCIS 2.0 §7.4). */
export const checkActions: SemanticCheck = (event, path, _context, found) => {
  const type = event['type'];
  const action = textField(event, 'action');
  const parent = textField(event, 'parentID');
  if (type === 'AggregationEvent' && parent === null && action !== 'OBSERVE')
    found.error(path, 'action.parent-missing', 'An aggregation that is made or undone needs its parentID.');
  if (type === 'AggregationEvent' || type === 'AssociationEvent') {
    const children = entries(event, 'childEPCs');
    if (parent !== null && children.includes(parent))
      found.error(
        `${path}/childEPCs/${children.indexOf(parent)}`,
        'family.own-child',
        'A thing cannot be its own child.',
      );
    const seen = new Set<unknown>();
    children.forEach((child, at) => {
      if (seen.has(child)) found.error(`${path}/childEPCs/${at}`, 'family.duplicate-child', 'A child is named twice.');
      seen.add(child);
    });
  }
  if (type !== 'ObjectEvent') return;
  const step = bareWord('bizStep', textField(event, 'bizStep') ?? '');
  const wanted = step === null || !Object.hasOwn(STEP_ACTIONS, step) ? undefined : STEP_ACTIONS[step];
  if (wanted !== undefined && action !== wanted)
    found.warn(`${path}/action`, 'action.step', `The step ${step} normally goes with the action ${wanted}.`);
};
