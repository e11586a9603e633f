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

/** Says in words who may knock and what may be refused, so that the page can't drift from the checks. */
function described<S extends object>(schema: S, endpoint: EndpointShape) {
  const codes = [...endpoint.refusals, ...Object.keys(edgeRefusals)] as (keyof typeof refusals)[];
  const byStatus = codes.map((code) => `\`${code}\` ${refusals[code]}`).join(', ');
  const key = endpoint.idempotent === true ? '\n\nNeeds an `Idempotency-Key` header.' : '';
  return { ...schema, description: `Door: \`${endpoint.door}\`.${key}\n\nRefusals: ${byStatus}.` };
}
