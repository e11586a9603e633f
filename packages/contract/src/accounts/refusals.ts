/** Refusals of accounts: code → HTTP status. */
export const accountsRefusals = {
  'sign-in.wrong': 401,
  'sign-in.locked': 429,
  'sign-in.code-wrong': 401,
  'sign-in.code-too-soon': 429,
  'second-factor.not-begun': 409,
  'second-factor.already-on': 409,
  'password.weak': 400,
  'password.same': 400,
  'person.elsewhere': 409,
  'person.unknown': 404,
  'person.login-taken': 409,
  'person.phone-taken': 409,
  'organisation.unknown': 404,
  'grant.unknown': 404,
  'grant.place-missing': 400,
  'consent.unknown': 404,
} as const satisfies Record<string, number>;
