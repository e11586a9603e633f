interface Placed {
  readonly township: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
}

export interface TownshipOf<T extends Placed> {
  /** Null for what the register knows by its county only. */
  readonly township: T['township'];
  readonly stations: readonly T[];
}

/** Stations under their townships, both in the order in which they came; what has no township stands last. */
export function byTownship<T extends Placed>(stations: readonly T[]): TownshipOf<T>[] {
  const groups = new Map<string, { readonly township: T['township']; readonly stations: T[] }>();
  for (const station of stations) {
    const code = station.township?.code ?? '';
    const group = groups.get(code);
    if (group === undefined) groups.set(code, { township: station.township, stations: [station] });
    else group.stations.push(station);
  }
  return [...groups.values()].toSorted((a, b) => Number(a.township === null) - Number(b.township === null));
}
