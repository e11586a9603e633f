/** A refusal of input: everything found wrong with it, each with its place. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly faults: string[];

  constructor(faults: string[]) {
    super(
      faults.length === 1 ? faults[0] : `${faults.length} faults:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}
