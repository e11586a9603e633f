export * from './endpoints.ts';
export * from './product-body.ts';
export * from './words.ts';
export * from './recipes.ts';
