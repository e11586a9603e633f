export * from './endpoints.ts';
export * from './naming.ts';
export * from './shapes.ts';
