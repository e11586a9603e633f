import { expect, test } from 'vitest';
import { readInstance } from '../src/formats/read-instance.ts';

const SOUND = `NAME : small
TYPE : CVRP
DIMENSION : 3
EDGE_WEIGHT_TYPE : EUC_2D
CAPACITY : 10
NODE_COORD_SECTION
1 0 0
2 3 4
3 6 8
DEMAND_SECTION
1 0
2 4
3 5
DEPOT_SECTION
1
-1
EOF
`;

function refusal(text: string): string {
  try {
    readInstance(text, 'small');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'none';
}

test('a sound file is read', () => {
  expect(refusal(SOUND)).toBe('none');
  expect(readInstance(SOUND, 'small').problem.stops.map(({ deliver }) => deliver)).toEqual([[4], [5]]);
});

test.each([
  ['2 4', '2 -4', 'stops[0].deliver[0]: must be a whole number from 0 to 1000000000, found -4'],
  ['2 4', '2 4.5', 'stops[0].deliver[0]: must be a whole number from 0 to 1000000000, found 4.5'],
  ['CAPACITY : 10', 'CAPACITY : -1', 'vehicles[0].capacity[0]: must be a whole number from 0 to 1000000000, found -1'],
  ['3 6 8', '3 six 8', 'line 9 (NODE_COORD_SECTION): expected a number, found six'],
  ['3 6 8', '4 6 8', 'NODE_COORD_SECTION: row 3 is numbered 4'],
  ['3 5\n', '', 'DEMAND_SECTION: 2 rows, expected 3'],
  ['DEMAND_SECTION\n1 0\n2 4\n3 5\n', '', 'DEMAND_SECTION is missing'],
  ['EUC_2D', 'GEO', 'EDGE_WEIGHT_TYPE GEO is not read'],
])('%j replaced by %j is refused with its place', (sound, spoilt, message) => {
  expect(refusal(SOUND.replace(sound, spoilt))).toBe(message);
});
