export * from './endpoints.ts';
export * from './shapes.ts';
export * from './station-earnings.ts';
