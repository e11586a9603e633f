export * from './end-reasons.ts';
export * from './endpoints.ts';
export * from './shapes.ts';
