export * from './endpoint.ts';
export * from './endpoints.ts';
export * from './permissions.ts';
export * from './refusals.ts';
export * from './sentences.ts';
export * from './shapes.ts';
