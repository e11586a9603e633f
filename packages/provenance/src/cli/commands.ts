import { verifyCredential } from '../credential/verify-credential.ts';
import { ProvenanceError } from '../error.ts';
import { hashEvents } from '../eventhash/event-hash.ts';
import { canonicalize } from '../json/canonicalize.ts';
import { isObject } from '../json/json-value.ts';
import { parseStrictly } from '../json/parse-strictly.ts';
import { checkDigitKinds, verifyCheckDigit } from '../link/check-digit.ts';
import { parseLink } from '../link/parse-link.ts';
import { nodeSha256 } from '../log/node-sha256.ts';
import { readConsistencyJson, readInclusionJson } from '../log/proof-json.ts';
import { treeHash } from '../log/tree-hash.ts';
import { verifyConsistency, verifyInclusion } from '../log/verify-proof.ts';
import { nodeVerify } from '../node-ed25519.ts';
import type { Problem } from '../problem.ts';
import { validate } from '../validate.ts';
import type { Arguments } from './arguments.ts';
import { Misuse } from './misuse.ts';

/** What a command found: `report` is printed with --json, `text` without. */
export interface Outcome {
  readonly valid: boolean;
  readonly report: unknown;
  readonly text: string;
}

/** Reads a file or, for `-`, standard input. */
export type ReadText = (name: string) => string;

type Command = (operands: readonly string[], given: Arguments, read: ReadText) => Outcome | Promise<Outcome>;

const line = ({ path, code, message }: Problem): string => `${path || '/'}: ${message} [${code}]\n`;

const verdict = (outcome: { readonly valid: boolean; readonly reason: string }): Outcome => ({
  valid: outcome.valid,
  report: { valid: outcome.valid, reason: outcome.reason },
  text: `${outcome.valid ? 'valid' : 'invalid'}: ${outcome.reason}\n`,
});

const asProblem = (cause: unknown): Problem => {
  if (cause instanceof ProvenanceError) return { path: '', code: cause.code, message: cause.message };
  throw cause;
};

const runValidate: Command = ([file], given, read) => {
  let found: ReturnType<typeof validate>;
  try {
    found = validate(parseStrictly(read(file!)), { now: given.now });
  } catch (cause) {
    found = { valid: false, problems: [asProblem(cause)], warnings: [] };
  }
  const { valid, problems, warnings } = found;
  const text = `${valid ? 'valid' : 'invalid'}\n${problems.map(line).join('')}${warnings.map((entry) => `warning ${line(entry)}`).join('')}`;
  return { valid, report: { valid, problems, warnings }, text };
};

const runHash: Command = ([file], given, read) => {
  try {
    const { hashes, prehashes } = hashEvents(parseStrictly(read(file!)));
    const lines = given.prehash
      ? hashes.map((hash, at) => `${hash}\n${prehashes[at]}\n`)
      : hashes.map((hash) => `${hash}\n`);
    return { valid: true, report: { hashes, prehashes }, text: lines.join('') };
  } catch (cause) {
    const problem = asProblem(cause);
    return { valid: false, report: { hashes: [], prehashes: [], problems: [problem] }, text: line(problem) };
  }
};

const runLink: Command = ([uri]) => {
  const { valid, canonical, ai, problems } = parseLink(uri!);
  const values = Object.entries(ai).map(([key, value]) => `(${key}) ${JSON.stringify(value)}\n`);
  return {
    valid,
    report: { valid, canonical, ai, problems },
    text: `${valid ? `valid ${canonical}` : 'invalid'}\n${values.join('')}${problems.map(line).join('')}`,
  };
};

const runCheckDigit: Command = ([kind, value]) => {
  const found = verifyCheckDigit(kind!, value!);
  if (!found) throw new Misuse(`There is no kind ${JSON.stringify(kind)}. Known are ${checkDigitKinds().join(', ')}.`);
  return verdict(found);
};

const runJcs: Command = ([file], _given, read) => {
  try {
    const canonical = canonicalize(parseStrictly(read(file!)));
    return { valid: true, report: { valid: true, canonical }, text: canonical };
  } catch (cause) {
    const problem = asProblem(cause);
    return {
      valid: false,
      report: { valid: false, reason: problem.message, problems: [problem] },
      text: line(problem),
    };
  }
};

const runVerify: Command = ([what, file], _given, read) => {
  if (what !== 'inclusion' && what !== 'consistency') throw new Misuse('verify needs inclusion or consistency.');
  const tree = treeHash(nodeSha256);
  try {
    const proof = parseStrictly(read(file!));
    return verdict(
      what === 'inclusion'
        ? verifyInclusion(tree, readInclusionJson(proof))
        : verifyConsistency(tree, readConsistencyJson(proof)),
    );
  } catch (cause) {
    return verdict({ valid: false, reason: asProblem(cause).message });
  }
};

const runCredential: Command = async ([what, file], given, read) => {
  if (what !== 'verify') throw new Misuse('vc knows only verify.');
  try {
    const lists = given.status.map((name): unknown => parseStrictly(read(name)));
    const statusLists = new Map(lists.filter(isObject).map((list) => [String(list['id']), list] as const));
    return verdict(
      await verifyCredential(parseStrictly(read(file!)), {
        sha256: nodeSha256,
        verify: nodeVerify,
        now: given.now,
        statusLists,
      }),
    );
  } catch (cause) {
    return verdict({ valid: false, reason: asProblem(cause).message });
  }
};

/** Commands and how many operands they take. */
const COMMANDS: Readonly<Record<string, readonly [Command, number]>> = {
  validate: [runValidate, 1],
  hash: [runHash, 1],
  link: [runLink, 1],
  checkdigit: [runCheckDigit, 2],
  jcs: [runJcs, 1],
  verify: [runVerify, 2],
  vc: [runCredential, 2],
};

/** Runs one command. Throws Misuse when it does not exist or its operands are wrong. */
export const runCommand = async (given: Arguments, read: ReadText): Promise<Outcome> => {
  const [name, ...operands] = given.words;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new Misuse(name === undefined ? 'A command is needed.' : `There is no command ${JSON.stringify(name)}.`);
  if (operands.length !== command[1])
    throw new Misuse(`${name} takes ${command[1]} operand${command[1] === 1 ? '' : 's'}.`);
  return command[0](operands, given, read);
};
