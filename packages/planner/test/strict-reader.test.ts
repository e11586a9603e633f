import { expect, test } from 'vitest';
import { mountainCounty } from '../src/generate/mountain-county.ts';
import { patternsFor } from '../src/model/patterns.ts';
import { ProblemError } from '../src/model/problem-error.ts';
import { readProblem } from '../src/model/read-problem.ts';
import { writeProblem } from '../src/model/write-problem.ts';

interface Plain {
  stops: Record<string, unknown>[];
  vehicles: Record<string, unknown>[];
}

/** The faults found in a small county after someone spoilt it. */
function faultsAfter(spoil: (plain: Plain) => void): string[] {
  const plain = JSON.parse(writeProblem(mountainCounty(5, 1))) as Plain;
  spoil(plain);
  try {
    readProblem(plain);
  } catch (error) {
    return error instanceof ProblemError ? error.faults : [String(error)];
  }
  return [];
}

test('a sound problem has no faults', () => {
  expect(faultsAfter(() => {})).toEqual([]);
});

test('each fault is named with its place, all at once', () => {
  const faults = faultsAfter(({ stops, vehicles }) => {
    stops[0]!['deliver'] = [1.5, 0];
    stops[1]!['colour'] = 'red';
    stops[2]!['windows'] = [{ from: 9, to: 3 }];
    vehicles[0]!['capacity'] = [-1, 0];
  });
  expect(faults).toEqual([
    'stops[0].deliver[0]: must be a whole number from 0 to 1000000000, found 1.5',
    'stops[1].colour: is not a known field',
    'stops[2].windows[0]: ends at 3 before it begins at 9',
    'vehicles[0].capacity[0]: must be a whole number from 0 to 1000000000, found -1',
  ]);
});

test('references that lead nowhere are named', () => {
  expect(faultsAfter(({ stops }) => (stops[0]!['location'] = 999))).toEqual([
    'stops[0].location: there is no location 999',
  ]);
  expect(faultsAfter(({ stops }) => (stops[0]!['deliverTo'] = 0))).toEqual([
    'stops[0].deliverTo: must be another stop',
    'stops[0].deliverTo: that stop hands its goods on itself',
  ]);
});

test('visits with spacing become the day sets that keep it', () => {
  expect(patternsFor(5, 2, 2, 3)).toEqual([0b00101, 0b01001, 0b01010, 0b10010, 0b10100]);
  expect(patternsFor(3, 3, 1, 1)).toEqual([0b111]);
  expect(patternsFor(3, 3, 2, 3)).toEqual([]);
});
