/** Every refusal this package throws; the code is stable, the sentence is for people. */
export class ProvenanceError extends Error {
  override readonly name = 'ProvenanceError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Throws a ProvenanceError; typed `never` so that callers can use it in expressions. */
export const refuse = (code: string, message: string): never => {
  throw new ProvenanceError(code, message);
};
