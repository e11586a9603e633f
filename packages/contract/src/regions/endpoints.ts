import { Type } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { Closed, County, Nullable, OneOf } from '../shapes.ts';
import { Pairing, Region, RegionCode, RegionName, regionLevels } from './shapes.ts';

/** The doors of regions. */
export const regionsEndpoints = {
  listRegions: endpoint({
    method: 'GET',
    path: '/api/regions',
    door: 'public',
    summary: 'The regions right below one; without a parent, the provinces. A search looks through names and pinyin.',
    query: Closed({
      parent: Type.Optional(RegionCode),
      level: Type.Optional(OneOf(regionLevels)),
      q: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    }),
    answer: Closed({ items: Type.Array(Region) }),
    refusals: [],
  }),
  listCounties: endpoint({
    method: 'GET',
    path: '/api/regions/counties',
    door: 'public',
    summary: 'Every province, prefecture and county of the register by code, to find the region of a written address.',
    answer: Closed({ items: Type.Array(RegionName) }),
    refusals: [],
  }),
  getCounty: endpoint({
    method: 'GET',
    path: '/api/counties/:county',
    door: 'public',
    summary: 'One county: what it is part of, and the eastern county it is paired with today.',
    params: Closed({ county: County }),
    answer: Closed({ county: Region, path: Type.Array(Region), pairing: Nullable(Pairing) }),
    refusals: ['region.unknown'],
  }),
};
