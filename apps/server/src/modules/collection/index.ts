import type { Module } from '#kernel/module.ts';
import { collectionRoutes } from './routes.ts';

export { recordCollection, type RecordCollection, type RecordedCollection } from './record-collection.ts';
export { voidCollection } from './void-collection.ts';
export { sharesTold } from './shares-told.ts';
export { closeDay, type CloseDay } from './close-day.ts';

export const collectionModule: Module = {
  name: 'collection',
  folder: import.meta.dirname,
  routes: collectionRoutes,
};
