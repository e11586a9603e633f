export * from './contact-phone.ts';
export * from './endpoints.ts';
export * from './household-changes.ts';
export * from './licence-number.ts';
export * from './naming.ts';
export * from './shapes.ts';
