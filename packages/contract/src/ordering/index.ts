export * from './end-reasons.ts';
export * from './endpoints.ts';
export * from './group-shapes.ts';
export * from './shapes.ts';
