import type { AnswerOf, endpoints } from '@shanhuo/contract';

/** One day of the six weeks behind the figures. */
export type SeriesDay = AnswerOf<typeof endpoints.indicators.daySeries>['days'][number];
