export * from './bank-account.ts';
export * from './endpoints.ts';
export * from './role-places.ts';
export * from './shapes.ts';
