import type { roundsRefusals } from './refusals.ts';

export const roundsEn: Record<keyof typeof roundsRefusals, string> = {
  'vehicle.plate-taken': 'The plate {plate} is on record already.',
  'vehicle.shift-odd': 'The day must end after it begins. Please check the times.',
  'vehicle.organisation-unknown': 'This carrier was not found. Please choose again.',
  'way.same-site': 'Please choose two different sites.',
  'plan.unknown': 'This plan was not found. Please reload.',
  'plan.day-odd': 'Rounds are planned for today and the next seven days. Please choose another day.',
  'plan.no-vehicle': 'No vehicle can go that day. Please put one on record, or check whether its day is over already.',
  'plan.no-centre': 'The county service centre has no point on the map yet. Please add it in its file.',
  'plan.nothing-waits': 'Nothing waits to be moved now. Tick “must call” at the sites to be driven to.',
  'plan.under-way': 'Rounds are being planned already. Please wait until that is done.',
  'plan.not-made': 'This plan is not ready, so it cannot be used.',
  'plan.over': 'This plan was discarded. Please plan again.',
  'plan.driven': 'Driving has begun, so the plan can no longer be replaced or discarded.',
  'run.unknown': 'This run was not found. Please reload.',
  'run.off': 'This run was called off. Please look at the new one.',
};
