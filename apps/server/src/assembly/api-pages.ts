import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { edgeRefusals, refusals, type EndpointShape } from '@shanhuo/contract';
import type { House } from '#kernel/house.ts';

/** OpenAPI 3.1 at `/api/openapi.json`, made from the contract; a readable page of it at `/api/docs`. */
export async function openApiPages(app: FastifyInstance, house: House): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Shanhuo',
        version: house.config.version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
    transform: ({ schema, url, route }) => {
      const endpoint = route.config?.endpoint;
      return { schema: endpoint === undefined ? { ...schema, hide: true } : described(schema, endpoint), url };
    },
  });
  app.get('/api/openapi.json', async () => app.swagger());
  await app.register(import('@scalar/fastify-api-reference'), {
    routePrefix: '/api/docs',
    configuration: { url: '/api/openapi.json' },
  });
}

const KEY = {
  type: 'object',
  required: ['idempotency-key'],
  properties: {
    'idempotency-key': {
      type: 'string',
      pattern: '^[\\w-]{8,100}$',
      description: 'Made by the caller, the same when a request is sent again: it is done once and answered alike',
    },
  },
};

const REFUSED = {
  description: 'Refused, or a fault of ours',
  type: 'object',
  required: ['code', 'message', 'data', 'requestId'],
  properties: {
    code: { type: 'string', description: 'One of the refusals named above, or `fault`' },
    message: { type: 'string', description: 'A sentence in the reader’s language' },
    data: { type: 'object', description: 'What the sentence is about, e.g. what is left of a stock' },
    requestId: { type: 'string' },
  },
};

/** Says in words who may knock and what may be refused, so that the page can't drift from the checks. */
function described<S extends object>(schema: S, endpoint: EndpointShape) {
  const codes = [...endpoint.refusals, ...Object.keys(edgeRefusals)] as (keyof typeof refusals)[];
  const byStatus = codes.map((code) => `\`${code}\` ${refusals[code]}`).join(', ');
  return {
    ...schema,
    description: `Door: \`${endpoint.door}\`.\n\nRefusals: ${byStatus}.`,
    ...(endpoint.idempotent === true && { headers: KEY }),
    response: { ...(schema as { response?: object }).response, '4XX': REFUSED, '5XX': REFUSED },
  };
}
