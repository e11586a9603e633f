import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#kernel/transaction.ts';
import { loadRegions } from '#modules/regions/index.ts';
import { openRoute, openSite } from '#modules/network/index.ts';
import { putVehicle } from '#modules/rounds/index.ts';
import type { Xianfeng } from '../../../../../samples/xianfeng/index.ts';
import { COUNTY, type Known } from './known.ts';

/** Regions and the pairing, then the three-tier network from the centre outwards. */
export async function loadPlaces(tx: Tx, actor: Actor, sample: Xianfeng): Promise<void> {
  const { regions, aliases } = sample.regions;
  await loadRegions(tx, actor, {
    regions: regions.map(({ en, ...region }) => ({ ...region, nameEn: en })),
    aliases: aliases.map(({ alias, code, noteZh }) => ({ alias, code, note: noteZh })),
    pairings: sample.pairings.map((pairing) => ({
      code: pairing.code,
      eastCounty: Number(pairing.east),
      westCounty: Number(pairing.west),
      name: pairing.nameZh,
      nameEn: pairing.nameEn,
      fromDay: pairing.from,
      toDay: pairing.to,
      note: pairing.noteZh,
      noteEn: pairing.noteEn,
    })),
  });
}

const common = { county: COUNTY, state: 'active', transportAgreement: false, coldBox: false } as const;

/** Centre, cold store, hubs, stations. */
export async function loadNetwork(tx: Tx, actor: Actor, sample: Xianfeng, known: Known): Promise<void> {
  const { centre, coldStores, hubs, stations } = sample.network;
  const centreId = known.sites.add(centre.code);
  await openSite(tx, actor, {
    ...common,
    id: centreId,
    code: centre.code,
    kind: 'county-centre',
    name: centre.nameZh,
    nameEn: centre.nameEn,
    regionCode: centre.villageCode,
    lat: centre.lat,
    lon: centre.lon,
    synthetic: true,
    connectivity: 'fibre-and-4g',
  });
  for (const store of coldStores) {
    await openSite(tx, actor, {
      ...common,
      id: known.sites.add(store.code),
      code: store.code,
      kind: 'cold-store',
      name: store.nameZh,
      nameEn: store.nameEn,
      regionCode: centre.villageCode,
      parentId: centreId,
      connectivity: 'fibre-and-4g',
      coldBox: true,
      capacityGrams: store.capacityGrams,
    });
  }
  for (const hub of hubs) {
    await openSite(tx, actor, {
      ...common,
      id: known.sites.add(hub.code),
      code: hub.code,
      kind: 'township-hub',
      name: hub.nameZh,
      nameEn: hub.nameEn,
      regionCode: hub.township,
      parentId: centreId,
      lat: hub.lat,
      lon: hub.lon,
      synthetic: true,
      connectivity: 'fibre-and-4g',
    });
  }
  const points = new Map(sample.regions.regions.map((region) => [region.code, region]));
  for (const station of stations) {
    const point = points.get(station.villageCode);
    await openSite(tx, actor, {
      ...common,
      id: known.sites.add(station.code),
      code: station.code,
      kind: 'village-station',
      name: station.nameZh,
      nameEn: station.nameEn,
      regionCode: station.villageCode,
      parentId: known.sites.of(station.hub),
      keeperName: station.keeperPseudonym,
      lat: point?.lat ?? null,
      lon: point?.lon ?? null,
      synthetic: true,
      transportAgreement: station.transportAgreement,
      connectivity: station.connectivity,
      coldBox: station.coldBox,
    });
  }
}

/** What drives the county's rounds, once the firm that has them is on the register. */
export async function loadVehicles(tx: Tx, actor: Actor, { network }: Xianfeng, known: Known): Promise<void> {
  const carriers = new Map(network.carriers.map(({ code, merchant }) => [code, merchant]));
  for (const { carrier, driverPseudonym: driverName, fictional: _, ...vehicle } of network.vehicles) {
    const organisationId = known.merchants.of(carriers.get(carrier) ?? carrier);
    await putVehicle(tx, actor, { county: COUNTY, id: newId(), ...vehicle, organisationId, driverName, inUse: true });
  }
}

/** The three trunk routes, once the firm that drives them is on the register. */
export async function loadRoutes(tx: Tx, actor: Actor, { network }: Xianfeng, known: Known): Promise<void> {
  const carriers = new Map(network.carriers.map(({ code, merchant }) => [code, merchant]));
  for (const route of network.trunkRoutes) {
    await openRoute(tx, actor, {
      county: COUNTY,
      id: newId(),
      code: route.code,
      name: route.nameZh,
      nameEn: route.nameEn,
      carrierId: known.merchants.of(carriers.get(route.carrier) ?? route.carrier),
      weekdays: [...route.weekdays],
      backAt: route.backAtCentre,
      state: 'active',
      stops: route.hubs.map((hub, index) => {
        const arrivesAt = route.arrivals[index];
        return { siteId: known.sites.of(hub), ...(arrivesAt !== undefined && { arrivesAt }) };
      }),
    });
  }
}
