import type { FastifyInstance } from 'fastify';
import { brandMarkSvg } from '@shanhuo/face/pictures/brand-mark.ts';
import { isMotif, pictureSvg } from '@shanhuo/face/pictures/index.ts';
import { weavingBandSvg } from '@shanhuo/face/pictures/weaving-band.ts';

const A_DAY_S = 24 * 3600;

const drawings: Readonly<Record<string, () => string>> = {
  'brand-mark': () => brandMarkSvg(),
  'weaving-band': () => weavingBandSvg(),
};

/** The drawn pictures by name, for lists that load them lazily: `/pictures/plum.svg`. */
export function openPictures(app: FastifyInstance): void {
  app.get<{ Params: { name: string } }>('/pictures/:name.svg', async ({ params: { name } }, reply) => {
    const drawing = drawings[name] ?? (isMotif(name) ? () => pictureSvg(name) : undefined);
    if (drawing === undefined) return reply.callNotFound();
    return reply.type('image/svg+xml').header('cache-control', `public, max-age=${A_DAY_S}`).send(drawing());
  });
}
