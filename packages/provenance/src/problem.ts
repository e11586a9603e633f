/** One finding about a document: `path` is a JSON Pointer (RFC 6901), `code` is stable, `message` is a sentence. */
export interface Problem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Appends one reference token to a JSON Pointer, escaping as RFC 6901 asks. */
export const pointer = (parent: string, token: string | number): string =>
  typeof token === 'number'
    ? `${parent}/${token}`
    : `${parent}/${token.includes('~') || token.includes('/') ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token}`;

/** A problem list stops here, so that a hostile document cannot make us write a report larger than itself. */
export const PROBLEM_LIMIT = 200;

/** Collects errors (the document is refused) and warnings (it is kept, a person should look). */
export class Findings {
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];

  error(path: string, code: string, message: string): void {
    if (this.errors.length < PROBLEM_LIMIT) this.errors.push({ path, code, message });
  }

  warn(path: string, code: string, message: string): void {
    if (this.warnings.length < PROBLEM_LIMIT) this.warnings.push({ path, code, message });
  }
}
