import type { Problem } from './problem.ts';
export function readProblem(raw: unknown): Problem { return raw as Problem; }
