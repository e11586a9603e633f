import type { Location, Problem, Profile, Stop, VehicleType } from '../model/problem.ts';
import { plainStop, plainVehicle } from '../model/stop-defaults.ts';
import { Random } from '../search/random.ts';

const HOUR = 3600;
/** Mountain roads are longer than the straight line. */
const CIRCUITY = 1.7;
const STATIONS_PER_HUB = 16.5;

/** Loads in two dimensions: kilograms in all, and kilograms that must stay cold. */
const VAN_KG = 1200;
const COLD_VAN_KG = 300;

/** Whole metres and seconds by road; vans do 32 km/h, the valley road between hubs is not faster in winter. */
function roads(locations: Location[]): Profile {
  const n = locations.length;
  const distance = new Int32Array(n * n);
  const duration = new Int32Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const [a, b] = [locations[i]!, locations[j]!];
      const metres = Math.ceil(CIRCUITY * Math.hypot(a.x - b.x, a.y - b.y));
      distance[i * n + j] = metres;
      duration[i * n + j] = Math.ceil(metres / 8.9);
    }
  return { distance, duration };
}

/** One centre, hubs in valleys around it, stations scattered about the hubs. */
function places(random: Random, stations: number, hubs: number): Location[] {
  const list: Location[] = [{ id: 'centre', x: 0, y: 0 }];
  for (let h = 0; h < hubs; h++) {
    const angle = (2 * Math.PI * (h + random.real() * 0.6)) / hubs;
    const reach = 9_000 + random.real() * 16_000 * Math.max(1, (hubs / 10) ** 0.25);
    list.push({ id: `hub ${h + 1}`, x: Math.round(reach * Math.cos(angle)), y: Math.round(reach * Math.sin(angle)) });
  }
  for (let s = 0; s < stations; s++) {
    const hub = list[1 + (s % hubs)]!;
    const angle = 2 * Math.PI * random.real();
    const reach = 800 + 5_500 * Math.sqrt(random.real());
    const x = Math.round(hub.x + reach * Math.cos(angle));
    const y = Math.round(hub.y + reach * Math.sin(angle));
    list.push({ id: `station ${s + 1}`, x, y });
  }
  return list;
}

/** Parcels down and produce up; one station in eight gets or sends cold boxes, one in ten opens mornings only, others may wait for the truck of ten o'clock. */
function station(random: Random, s: number, location: number): Stop {
  const cold = random.below(8) === 0;
  const [down, up] = [15 + random.below(60), random.below(50)];
  const pieces = 4 + random.below(30);
  const mornings = random.below(10) === 0;
  return {
    ...plainStop(`station ${s + 1}`, location),
    deliver: [down, cold ? 5 + random.below(20) : 0],
    collect: [up, cold ? random.below(20) : 0],
    service: 120,
    pieces,
    servicePerPiece: 6,
    windows: [{ from: 8 * HOUR, to: (mornings ? 12 : 18) * HOUR }],
    release: !mornings && random.below(3) === 0 ? 10 * HOUR : 0,
    needs: cold ? ['cold'] : [],
  };
}

/** A village bus: out from the centre by a hub and some of its stations, then back the same way. */
function bus(random: Random, b: number, hubs: number, stations: number, road: Profile, n: number): VehicleType {
  const hub = b % hubs;
  const along: number[] = [];
  for (let s = hub; s < stations && along.length < 4; s += hubs * (1 + random.below(2))) along.push(1 + hubs + s);
  const locations = [0, 1 + hub, ...along, 1 + hub, 0];
  const arrive: number[] = [];
  const depart: number[] = [];
  let now = 8 * HOUR + b * 900;
  for (const [i, place] of locations.entries()) {
    if (i > 0) now += road.duration[locations[i - 1]! * n + place]!;
    arrive.push(now);
    now += 420;
    depart.push(now);
  }
  const vehicle = plainVehicle(`bus ${b + 1}`, 1, 0);
  return {
    ...vehicle,
    capacity: [150, 0],
    costPerDistance: 0,
    fixedCost: 6_000_000,
    fixedPath: { locations, arrive, depart },
  };
}

function vans(hubs: number, count: number): VehicleType[] {
  const common = {
    costPerDistance: 1_200,
    costPerTime: 6,
    fixedCost: 30_000_000,
    shift: { from: 6 * HOUR, to: 20 * HOUR },
    maxDuration: 11 * HOUR,
    breaks: [{ from: 11 * HOUR, to: 14 * HOUR, duration: 1_800 }],
    reloadAt: [0, ...Array.from({ length: Math.min(hubs, 3) }, (_, h) => h + 1)],
    maxReloads: 3,
    reloadTime: 900,
  };
  const cold = Math.max(1, Math.round(count / 4));
  return [
    { ...plainVehicle('van', count - cold, 0), ...common, capacity: [VAN_KG, 0] },
    { ...plainVehicle('cold van', cold, 0), ...common, capacity: [VAN_KG, COLD_VAN_KG], offers: ['cold'] },
  ];
}

/**
 * A made-up mountain county in metres, seconds and thousandths of a fen: one centre, a hub for every sixteen
 * stations, flows down and up, cold boxes, vans that reload, and buses on their timetables.
 */
export function mountainCounty(stations: number, seed: number): Problem {
  const random = new Random(seed);
  const hubs = Math.max(1, Math.round(stations / STATIONS_PER_HUB));
  const locations = places(random, stations, hubs);
  const road = roads(locations);
  const stops = Array.from({ length: stations }, (_, s) => station(random, s, 1 + hubs + s));
  const vanCount = Math.max(2, Math.round((stations * 8) / 165));
  const busCount = Math.round((stations * 12) / 165);
  const buses = Array.from({ length: busCount }, (_, b) => bus(random, b, hubs, stations, road, locations.length));
  return {
    name: `mountain county of ${stations} stations`,
    profiles: [road],
    locations,
    days: 1,
    stops,
    vehicles: [...vans(hubs, vanCount), ...buses],
    groups: [],
  };
}
