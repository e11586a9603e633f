import type { Static, TSchema } from 'typebox';
import type { Permission } from './permissions.ts';
import type { RefusalCode } from './refusals.ts';

/** Who may knock: anybody, anybody signed in, or holders of a named permission. */
export type Door = 'public' | 'signed-in' | Permission;

export interface EndpointShape {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Fastify's path form, e.g. `/api/collection/entries/:id`. */
  readonly path: string;
  readonly door: Door;
  /** One English sentence for the readable API page. */
  readonly summary: string;
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly answer: TSchema;
  /** Every refusal this door may answer beyond the ones of the edge itself. */
  readonly refusals: readonly RefusalCode[];
  /** True for every POST that moves goods or money: the call then needs an `Idempotency-Key` header. */
  readonly idempotent?: true;
}

/** The one description of a door, shared by the server that opens it and the apps that call it. */
export function endpoint<const E extends EndpointShape>(shape: E): E {
  return shape;
}

type Part<E extends EndpointShape, K extends 'params' | 'query' | 'body'> = E[K] extends TSchema
  ? { [key in K]: Static<E[K]> }
  : unknown;

/** What a caller of this endpoint must give: only the parts that the endpoint declares. */
export type InputOf<E extends EndpointShape> = Part<E, 'params'> & Part<E, 'query'> & Part<E, 'body'>;
/** What it gets back when nothing is refused. */
export type AnswerOf<E extends EndpointShape> = Static<E['answer']>;
