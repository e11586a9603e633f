/** What the edge itself may answer at any door. */
export const edgeRefusals = {
  'request.invalid': 400,
  'request.too-large': 413,
  'request.too-many': 429,
  'request.key-missing': 400,
  'request.key-reused': 422,
  'request.conflict': 409,
  'request.unknown-path': 404,
  'request.other-site': 403,
  'sign-in.needed': 401,
  'permission.missing': 403,
  'document.unreadable': 400,
  'document.unknown': 404,
} as const satisfies Record<string, number>;
