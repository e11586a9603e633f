/** A file that cannot be read, with the place and the reason. */
export class InstanceError extends Error {
  override name = 'InstanceError';
}

export function refuseFile(why: string): never {
  throw new InstanceError(why);
}

/** A finite number from a token, or a refusal that names the place. */
export function numberFrom(token: string | undefined, where: string): number {
  const value = token === undefined || token === '' ? Number.NaN : Number(token);
  if (!Number.isFinite(value)) refuseFile(`${where}: expected a number, found ${token ?? 'nothing'}`);
  return value;
}
