export * from './amount.ts';
export * from './endpoints.ts';
export * from './shapes.ts';
