/** A form after its record was read again: what somebody has typed and not saved yet stays. */
export function keepTyped<F extends object>(form: F, before: F, now: F): F {
  const known = new Map<string, unknown>(Object.entries(before));
  const typed = Object.entries(form).filter(([field, value]) => known.get(field) !== value);
  return { ...now, ...Object.fromEntries(typed) };
}
