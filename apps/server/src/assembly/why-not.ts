/** What a start could not have, by the code of the error; each sentence says what to do about it. */
const sentences: Readonly<Record<string, (what: Unavailable) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken by another program: stop that one, or set PORT to another number.`,
  EACCES: ({ syscall, port, path }) =>
    syscall === 'listen' ? `Port ${port} is not for this account: set PORT to 1024 or more.` : notWritable(path),
  EPERM: ({ path }) => notWritable(path),
  EROFS: ({ path }) => notWritable(path),
  ENOTDIR: ({ path }) => notWritable(path),
  ENOSPC: () => 'The disk is full: make room, then start again. Nothing that was answered is lost.',
  ECONNREFUSED: () => 'The database does not answer: start it, or look at DATABASE_URL.',
  ENOTFOUND: ({ hostname }) => `There is no database at "${hostname}": look at DATABASE_URL.`,
  ETIMEDOUT: () => 'The database does not answer: look at DATABASE_URL and at the way there.',
  '28P01': () => 'The database does not take this name and password: look at DATABASE_URL.',
  '28000': () => 'The database does not let this account in: look at DATABASE_URL and its pg_hba.conf.',
  '3D000': () => 'There is no such database: make it, or look at DATABASE_URL.',
  '42501': () => 'The account of DATABASE_URL may not make tables there: give it the right to.',
};

/** What Node.js and the driver say beside the code, each with its own. */
interface Unavailable {
  readonly port: number;
  readonly path: string;
  readonly syscall: string;
  readonly hostname: string;
}

const notWritable = (path: string): string =>
  `${path} can't be written: give this account the right to, or set SHANHUO_DATA to another folder.`;

/** One sentence for the operator about why the house could not open, or did not stay open. */
export function whyNot(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return whyNot(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const sentence = 'code' in error ? sentences[String(error.code)] : undefined;
  return sentence?.(error as Error & Unavailable) ?? error.message;
}
