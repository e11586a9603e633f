import type { FastifyInstance } from 'fastify';
import type { AnswerOf, EndpointShape, InputOf, RefusalCode, Role } from '@shanhuo/contract';
import type { Actor, Grant } from '#kernel/actor.ts';
import type { Doorkeeper } from '#kernel/house.ts';
import { newId } from '#kernel/ids.ts';

/** One grant of one person; `personId` is made up when the test doesn't care. */
export interface Who {
  readonly role: Role;
  readonly county: number;
  readonly organisationId?: string;
  readonly regionCode?: string;
  readonly personId?: string;
}

export interface Said<T> {
  readonly status: number;
  /** The answer when the status is 200; otherwise look at `refusal`. */
  readonly body: T;
  readonly refusal: RefusalCode | 'fault' | null;
  readonly data: Record<string, unknown>;
}

export interface Caller {
  readonly personId: string | null;
  /** Knocks at an endpoint of the contract; the idempotency key is new unless one is given. */
  readonly call: <E extends EndpointShape>(endpoint: E, input: InputOf<E>, key?: string) => Promise<Said<AnswerOf<E>>>;
  /** The same, and throws unless it was answered 200. */
  readonly get: <E extends EndpointShape>(endpoint: E, input: InputOf<E>, key?: string) => Promise<AnswerOf<E>>;
}

const HEADER = 'x-test-actor';

/** The real doorkeeper, except for callers that the tests made: those say who they are. */
export const testDoorkeeper = (real: Doorkeeper, clock: { readonly at: Date }): Doorkeeper => ({
  ...real,
  async actorOf(request, reply) {
    const text = request.headers[HEADER];
    if (typeof text !== 'string') return real.actorOf(request, reply);
    const said = JSON.parse(text) as Pick<Actor, 'personId' | 'kind' | 'grants' | 'visitorKey'>;
    return { ...said, at: clock.at, requestId: request.id };
  },
});

export function callerOf(app: FastifyInstance, who: Who | 'visitor'): Caller {
  const personId = who === 'visitor' ? null : (who.personId ?? newId());
  const header = JSON.stringify({
    personId,
    kind: who === 'visitor' ? 'visitor' : 'person',
    visitorKey: who === 'visitor' ? newId() : null,
    grants: who === 'visitor' ? [] : [grantOf(who)],
  });
  const call: Caller['call'] = async (endpoint, input, key = newId()) => {
    const { params = {}, query = {}, body } = input as Record<'params' | 'query' | 'body', Record<string, unknown>>;
    const answer = await app.inject({
      method: endpoint.method,
      url: pathOf(endpoint.path, params),
      query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)])),
      headers: { [HEADER]: header, ...(endpoint.idempotent === true && { 'idempotency-key': key }) },
      ...(body !== undefined && { payload: body }),
    });
    const refused = answer.statusCode !== 200;
    // Pages and drawings are answered as they are.
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    const json = isJson ? answer.json<{ code?: RefusalCode | 'fault'; data?: Record<string, unknown> }>() : {};
    return {
      status: answer.statusCode,
      body: (isJson ? json : answer.body) as never,
      refusal: refused ? (json.code ?? null) : null,
      data: refused ? (json.data ?? {}) : {},
    };
  };
  return {
    personId,
    call,
    async get(endpoint, input, key) {
      const said = await call(endpoint, input, key);
      if (said.status !== 200) throw new Error(`${endpoint.path} answered ${said.status} ${JSON.stringify(said)}`);
      return said.body;
    },
  };
}

const grantOf = ({ role, county, organisationId, regionCode }: Who): Grant => ({
  role,
  county,
  organisationId: organisationId ?? null,
  regionCode: regionCode ?? null,
});

const pathOf = (path: string, params: Record<string, unknown>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
