import type { Benchmark } from './benchmark.ts';
import { readProblem } from '../model/read-problem.ts';
import { refuseFile } from './instance-error.ts';
import { readCordeau } from './read-cordeau.ts';
import { readCountyFile } from './read-county-file.ts';
import { readSolomon } from './read-solomon.ts';
import { readVrplib } from './read-vrplib.ts';

/**
 * Reads any supported text by what it looks like; the name is used where the format carries none. What the public
 * formats leave open (negative loads, windows that end before they begin) is refused by the strict reader.
 */
export function readInstance(text: string, name: string): Benchmark {
  const benchmark = readByLooks(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  if (benchmark.problem.name === 'periodic') benchmark.problem.name = name;
  if (benchmark.family !== 'county') readProblem(benchmark.problem);
  return benchmark;
}

function readByLooks(text: string): Benchmark {
  const head = text.trimStart();
  if (head.startsWith('{')) return readCountyFile(text);
  if (/^\s*VEHICLE\s*$/m.test(text) && /CUST\s+NO/.test(text)) return readSolomon(text);
  if (/^-?\d+\s+\d+\s+\d+\s+\d+\s*$/.test(head.split('\n')[0] ?? '')) return readCordeau(text);
  if (/DIMENSION/.test(text)) return readVrplib(text);
  return refuseFile('neither CVRPLIB, Solomon, Cordeau nor our own JSON');
}
