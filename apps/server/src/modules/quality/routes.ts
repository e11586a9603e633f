import type { FastifyInstance } from 'fastify';
import { qualityEndpoints } from '@shanhuo/contract/quality/index';
import { showDocument } from '#kernel/document.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { openRead, openSteps, openWrite } from '#kernel/http.ts';
import { decodeCursor, pageOf } from '#kernel/pages.ts';
import { idsOf } from '#kernel/print.ts';
import { refuseUnless } from '#kernel/refusal.ts';
import { sightOf } from '#kernel/sight.ts';
import { findCertificate, readCertificates } from './certificate-store.ts';
import { confirmCertificate, revokeCertificate } from './confirm-certificate.ts';
import { findTrace } from './find-trace.ts';
import { conformityCardsPage } from './conformity-cards.ts';
import { readCards } from './conformity-store.ts';
import { giveCertificate } from './give-certificate.ts';
import { issueConformity } from './issue-conformity.ts';
import { lotLabelsPage } from './lot-labels.ts';
import { readLots, sumLots } from './lot-reads.ts';
import { putCertificateFile } from './put-certificate-file.ts';
import { registerLot } from './register-lot.ts';
import { seeCertificate } from './see-certificate.ts';
import { seeLot } from './see-lot.ts';
import { traceUrlOf } from './trace-url.ts';

/** The doors of quality. */
export function qualityRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, qualityEndpoints.trace, async (db, _, { params, query }) =>
    findTrace(db, { ...params, language: 'zh', ...query }),
  );

  openRead(app, house, qualityEndpoints.listLots, async (db, actor, { params, query }) => {
    const { cursor, limit = 50, q, pastDay, ...filter } = query;
    const after = decodeCursor(cursor, 2);
    const sight = sightOf(actor, 'quality.see-lots', params.county);
    const pastOn = pastDay === true ? dayOf(actor.at) : undefined;
    const asked = { ...filter, pastOn, codePrefix: q?.trim().toUpperCase() };
    const rows = await readLots(db, params.county, sight, {
      ...asked,
      after: after === null ? undefined : [String(after[0]), String(after[1])],
      limit: limit + 1,
    });
    const page = pageOf(rows, limit, ({ madeAt, id }) => [madeAt, id]);
    return { ...page, sum: await sumLots(db, params.county, sight, asked) };
  });

  openRead(app, house, qualityEndpoints.getLot, async (db, actor, { params }) =>
    seeLot(db, actor, params, house.config.publicUrl),
  );

  openWrite(app, house, qualityEndpoints.registerLot, async (tx, actor, { params, body }) =>
    registerLot(tx, actor, { ...params, ...body }),
  );

  openSteps(app, house, qualityEndpoints.lotLabels, async (actor, { params, query }, _request, reply) => {
    const ids = idsOf(query.ids);
    const sight = sightOf(actor, 'quality.see-lots', params.county);
    const lots = await readLots(house.db, params.county, sight, { ids, limit: ids.length });
    refuseUnless(lots.length === ids.length, 'lot.unknown');
    void reply.type('text/html; charset=utf-8');
    return lotLabelsPage(lots, {
      size: query.size ?? '60x40',
      language: query.language ?? 'zh',
      traceUrl: (code) => traceUrlOf(house.config.publicUrl, code),
    });
  });

  certificateRoutes(app, house);
  conformityRoutes(app, house);
}

function certificateRoutes(app: FastifyInstance, house: House): void {
  openRead(app, house, qualityEndpoints.listCertificates, async (db, actor, { params, query }) => {
    const { cursor, limit = 50, merchantId, productId } = query;
    const after = decodeCursor(cursor, 1);
    const rows = await readCertificates(db, params.county, sightOf(actor, 'quality.see-lots', params.county), {
      merchantId,
      productId,
      afterId: after === null ? undefined : String(after[0]),
      limit: limit + 1,
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  });

  openWrite(app, house, qualityEndpoints.giveCertificate, async (tx, actor, { params, body }) =>
    giveCertificate(tx, actor, { ...params, ...body }),
  );

  openWrite(app, house, qualityEndpoints.putCertificateFile, async (tx, actor, { params, body: file }) => {
    await putCertificateFile(tx, actor, { ...params, ...file }, house.files);
    return { done: true as const };
  });

  openRead(app, house, qualityEndpoints.getCertificate, async (db, actor, { params }) =>
    seeCertificate(db, actor, params),
  );

  openWrite(app, house, qualityEndpoints.confirmCertificate, async (tx, actor, { params }) => {
    await confirmCertificate(tx, actor, params);
    return { done: true as const };
  });

  openWrite(app, house, qualityEndpoints.revokeCertificate, async (tx, actor, { params, body }) => {
    await revokeCertificate(tx, actor, { ...params, ...body });
    return { done: true as const };
  });

  openSteps(app, house, qualityEndpoints.seeCertificateFile, async (_actor, { params }, _request, reply) => {
    const certificate = await findCertificate(house.db, params.county, params.id);
    refuseUnless(certificate !== undefined, 'certificate.unknown');
    return showDocument(house.files, certificate.fileKey, reply);
  });
}

/** What a seller promises of its own lots, and its printed card. */
function conformityRoutes(app: FastifyInstance, house: House): void {
  openWrite(app, house, qualityEndpoints.issueConformity, async (tx, actor, { params, body }) =>
    issueConformity(tx, actor, { county: params.county, lotId: params.id, ...body }),
  );

  openSteps(app, house, qualityEndpoints.conformityCards, async (actor, { params, query }, _request, reply) => {
    const ids = idsOf(query.ids);
    const cards = await readCards(house.db, params.county, sightOf(actor, 'quality.see-lots', params.county), ids);
    refuseUnless(cards.length === ids.length, 'certificate.unknown');
    void reply.type('text/html; charset=utf-8');
    return conformityCardsPage(cards, {
      size: query.size ?? '80x60',
      traceUrl: (code) => traceUrlOf(house.config.publicUrl, code),
    });
  });
}
