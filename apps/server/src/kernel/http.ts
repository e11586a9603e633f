import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerOf, EndpointShape, InputOf } from '@shanhuo/contract';
import { grantsFor, type Actor } from './actor.ts';
import type { Db } from './database.ts';
import type { House } from './house.ts';
import { hashOfRequest, oncePerKey, type Call } from './idempotency.ts';
import { Refusal } from './refusal.ts';
import { inTransaction, type Tx } from './transaction.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The contract entry of this route; a route without one fails the tests. */
    readonly endpoint?: EndpointShape;
  }
}

/** Opens a door that only reads: schema → actor → permission → read → answer. */
export function openRead<E extends EndpointShape>(
  app: FastifyInstance,
  house: House,
  endpoint: E,
  read: (db: Db, actor: Actor, input: InputOf<E>) => Promise<AnswerOf<E>>,
): void {
  open(app, house, endpoint, async (actor, request) => read(house.db, actor, inputOf(endpoint, request)));
}

/** Opens a door that writes: schema → actor → permission → transaction (→ kept answer) → use case → answer. */
export function openWrite<E extends EndpointShape>(
  app: FastifyInstance,
  house: House,
  endpoint: E,
  useCase: (tx: Tx, actor: Actor, input: InputOf<E>) => Promise<AnswerOf<E>>,
): void {
  open(app, house, endpoint, async (actor, request) => {
    const input = inputOf(endpoint, request);
    const work = async (tx: Tx) => useCase(tx, actor, input);
    if (endpoint.idempotent !== true) return inTransaction(house.db, work);
    return oncePerKey(house.db, callOf(endpoint, actor, request, input), work);
  });
}

/**
 * Opens a door whose work is more than one transaction, for the few that call a provider between two of them. With
 * `endpoint.idempotent` the work itself must be safe to repeat. `reply` is for cookies and headers only.
 */
export function openSteps<E extends EndpointShape>(
  app: FastifyInstance,
  house: House,
  endpoint: E,
  work: (actor: Actor, input: InputOf<E>, request: FastifyRequest, reply: FastifyReply) => Promise<AnswerOf<E>>,
): void {
  open(app, house, endpoint, async (actor, request, reply) => work(actor, inputOf(endpoint, request), request, reply));
}

function open<E extends EndpointShape>(
  app: FastifyInstance,
  house: House,
  endpoint: E,
  handle: (actor: Actor, request: FastifyRequest, reply: FastifyReply) => Promise<AnswerOf<E>>,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { endpoint },
    schema: {
      summary: endpoint.summary,
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query }),
      ...(endpoint.body && { body: endpoint.body }),
      response: { 200: endpoint.answer },
    },
    handler: async (request, reply) => {
      const actor = await house.doorkeeper.actorOf(request, reply);
      admit(endpoint, actor);
      return handle(actor, request, reply);
    },
  });
}

/** Lets the actor in, or refuses: nobody at a closed door, somebody without the grant at a named one. */
function admit(endpoint: EndpointShape, actor: Actor): void {
  if (endpoint.door === 'public') return;
  if (actor.personId === null) throw new Refusal('sign-in.needed');
  if (endpoint.door === 'signed-in') return;
  if (grantsFor(actor, endpoint.door).length === 0) {
    throw new Refusal('permission.missing', { permission: endpoint.door });
  }
}

function inputOf<E extends EndpointShape>(endpoint: E, request: FastifyRequest): InputOf<E> {
  return {
    ...(endpoint.params && { params: request.params }),
    ...(endpoint.query && { query: request.query }),
    ...(endpoint.body && { body: request.body }),
  } as InputOf<E>;
}

const KEY = /^[\w-]{8,100}$/;

function callOf(endpoint: EndpointShape, actor: Actor, request: FastifyRequest, input: unknown): Call {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('request.key-missing');
  return {
    key,
    caller: actor.personId ?? actor.visitorKey ?? `visitor ${request.ip}`,
    endpoint: `${endpoint.method} ${endpoint.path}`,
    requestHash: hashOfRequest(input),
    at: actor.at,
  };
}
