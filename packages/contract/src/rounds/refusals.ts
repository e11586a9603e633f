/** Refusals of rounds: code → HTTP status. */
export const roundsRefusals = {
  'vehicle.plate-taken': 409,
  'vehicle.shift-odd': 422,
  'vehicle.organisation-unknown': 422,
  'way.same-site': 422,
  'plan.unknown': 404,
  'plan.day-odd': 422,
  'plan.no-vehicle': 409,
  'plan.no-centre': 409,
  'plan.nothing-waits': 409,
  'plan.under-way': 409,
  'plan.not-made': 409,
  'plan.over': 409,
  'plan.driven': 409,
  'run.unknown': 404,
  'run.off': 409,
} as const satisfies Record<string, number>;
