export * from './claim-words.zh.ts';
export * from './endpoints.ts';
export * from './gate.ts';
export * from './gate-sentences.en.ts';
export * from './gate-sentences.zh.ts';
export * from './papers.ts';
export * from './shop.ts';
