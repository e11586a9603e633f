export * from './endpoints.ts';
export * from './processing.ts';
