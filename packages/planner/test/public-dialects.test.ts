import { describe, expect, test } from 'vitest';
import { readInstance } from '../src/formats/read-instance.ts';
import { solveHere } from '../src/solve.ts';

/** Small files in the words of each public family; all of them visit (3, 4), (6, 8) and come back. */
const COORDINATES = '1 0 0\n2 3 4\n3 6 8\n';

const CMT = `NAME : CMT6
COMMENT : 555.43 (Christofides, Mingozzi & Toth 1979)
TYPE : CVRP
DIMENSION : 3
EDGE_WEIGHT_TYPE : EUC_2D
DISTANCE : 39
SERVICE_TIME : 10
CAPACITY : 160
NODE_COORD_SECTION
${COORDINATES}DEMAND_SECTION
1 0
2 7
3 30
DEPOT_SECTION
 1
 -1
EOF
`;

const SPD = `NAME : small
TYPE : VRPSPD
DIMENSION : 3
VEHICLES : 2
CAPACITY : 10
DISTANCE : 0
EDGE_WEIGHT_TYPE : EXPLICIT
EDGE_WEIGHT_FORMAT : FULL_MATRIX
EDGE_WEIGHT_SECTION
0 50000 100000
50000 0 50000 100000 50000 0
PICKUP_AND_DELIVERY_SECTION
1 0 0 10 0 0 0
2 0 0 10 5 6 4
3 0 0 10 5 4 6
DEPOT_SECTION
1
-1
EOF
`;

const HOMBERGER = `r2_4_1

VEHICLE
NUMBER     CAPACITY
  100         1000

CUSTOMER
CUST NO.  XCOORD.    YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME

    0      0          0          0          0        100          0
    1      3          4         10          0        100         10
    2      6          8         10         15        100         10
`;

const HETEROGENEOUS = `NAME: X-FSMFD
TYPE: HFVRP
DIMENSION: 3
VEHICLES: 2
EDGE_WEIGHT_TYPE: EUC_2D
NODE_COORD_SECTION
1	0	0
2	3	4
3	6	8
DEMAND_SECTION
1	0
2	5
3	5
CAPACITY_SECTION
1	5
2	10
VEHICLES_FIXED_COST_SECTION
1	100
2	500
VEHICLES_UNIT_DISTANCE_COST_SECTION
1	100
2	120
DEPOT_SECTION
1
EOF
`;

const PERIODIC = `1 2 2 2
0 0
0 0
 0 0 0 0 0 0 0
 1 3 4 0 5 1 2 1 2
 2 6 8 0 5 2 1 3
`;

function cost(text: string): number {
  const benchmark = readInstance(text, 'small');
  const { plan, feasible, findings } = solveHere(benchmark.problem, { iterations: 200 });
  expect(findings).toEqual([]);
  expect(feasible).toBe(true);
  return benchmark.costOf(plan);
}

const FILES = [
  ['capacity and length', CMT, 30],
  ['simultaneous delivery and pickup', SPD, 20],
  ['windows', HOMBERGER, 20],
  ['heterogeneous', HETEROGENEOUS, 29],
  ['periodic', PERIODIC, 40],
] as const;

describe('public dialects', () => {
  test.each(FILES)('%s', (_, text, expected) => expect(cost(text)).toBeCloseTo(expected, 6));

  test.each(FILES)('%s: line ends, tabs and blanks do not matter, nor a missing EOF', (_, text, expected) => {
    const blanks = text.replace(/^EOF\n/m, '').replaceAll(' ', ' \t');
    expect(cost(`\uFEFF${blanks.replaceAll('\n', '  \r\n')}\r\n\r\n`)).toBeCloseTo(expected, 6);
    expect(cost(blanks.replaceAll('\n', '\r'))).toBeCloseTo(expected, 6);
  });

  test('a route limit counts service too', () => {
    expect(cost(CMT.replace('DISTANCE : 39', 'DISTANCE : 40'))).toBeCloseTo(20, 6);
    expect(cost(CMT.replace('SERVICE_TIME : 10\n', ''))).toBeCloseTo(20, 6);
    expect(cost(CMT.replace('DISTANCE : 39', 'MAX. LENGTH : 39').replace('SERVICE_TIME', 'SERV. TIME'))).toBe(30);
  });

  test('simultaneous files may have coordinates, broken amounts, limits and windows', () => {
    expect(cost(SPD.replace('6 4', '6.5 4.25'))).toBe(30);
    expect(cost(SPD.replace('DISTANCE : 0', 'DISTANCE : 200009'))).toBe(30);
    expect(cost(SPD.replace('DISTANCE : 0', 'DISTANCE : 200010'))).toBe(20);
    const timed = SPD.replace('VRPSPD', 'VRPSPDTW').replaceAll(' 0 10 ', ' 0 1000000 ');
    expect(cost(timed)).toBe(20);
    expect(cost(timed.replace('3 0 0 1000000', '3 0 0 100000').replace('2 0 0 1000000', '2 0 0 50000'))).toBe(30);
    const flat = SPD.replace(/EDGE_WEIGHT_TYPE[^]*(?=PICKUP)/, `NODE_COORD_SECTION\n${COORDINATES}`);
    expect(cost(flat)).toBe(20);
  });
});
