import type { Module } from '#kernel/module.ts';
import { qualityRoutes } from './routes.ts';

export { drawFrom, type Draw, type DrawnLot } from './draw-from.ts';
export { makeLot, type MadeLot, type NewLot } from './make-lot.ts';
export { voidLot } from './void-lot.ts';
export { takeBoxes, type TakeBoxes, type TakenBoxes } from './take-boxes.ts';
export { ageLots, countiesToAge } from './age-lots.ts';
export { takeOut, type Amount, type LeftLot, type TakeOut } from './take-out.ts';
export { registerLot, type RegisterLot } from './register-lot.ts';
export { issueConformity, type IssueConformity } from './issue-conformity.ts';
export { giveCertificate, type GiveCertificate } from './give-certificate.ts';
export {
  confirmCertificate,
  revokeCertificate,
  type CertificateRevoked,
  type RevokeCertificate,
} from './confirm-certificate.ts';
export { putCertificateFile, type PutCertificateFile } from './put-certificate-file.ts';
export { setHold, type HeldLots, type SetHold } from './set-hold.ts';
export { endHold, type EndHold } from './end-hold.ts';
export { recallHold, type RecallHold } from './recall-hold.ts';
export { lotsFrom, type SaleChange } from './hold-store.ts';
export { goodsOf, type GoodsIn } from './goods-of.ts';
export { originsOf, type PackLotOrigin } from './origins-of.ts';
export { openParcelTrace, type ParcelTrace } from './open-parcel-trace.ts';
export { newTraceCode } from './code.ts';
export { traceScope, type TraceScope } from './trace-scope.ts';
export { traceUrlOf } from './trace-url.ts';
export { traceEvent, type NewTraceEvent } from './trace-event.ts';

export const qualityModule: Module = {
  name: 'quality',
  folder: import.meta.dirname,
  routes: qualityRoutes,
};
