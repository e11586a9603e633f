import type { Static } from 'typebox';
import {
  isReturnKindFair,
  type ProductGate,
  type ProductProof,
  type ReturnKind,
  type Visibility,
} from '@shanhuo/contract/catalog/index';
import type { Gate, GateCheck, GateLine } from '@shanhuo/contract/listing/index';
import { forbiddenClaims } from './claim-guard.ts';

export interface Proof {
  readonly kind: string;
  readonly number: string;
  readonly validUntil: string | null;
}

/** All that the gate looks at, as it stands on the day; certificates that are over or don't count are not among them. */
export interface GateFacts {
  readonly offerId: string;
  readonly productId: string;
  readonly merchantId: string;
  readonly title: string;
  readonly grade: string | null;
  readonly packSpecId: string | null;
  readonly priceFen: number | null;
  readonly returnKind: ReturnKind | null;
  readonly productReturnKind: ReturnKind;
  readonly registeredCode: string | null;
  readonly gate: ProductGate;
  readonly proofs: readonly ProductProof[];
  readonly visibility: Visibility;
  /** The product, or the grade or pack of the offer, was taken out of use. */
  readonly retired: boolean;
  readonly sellerKind: string;
  readonly sellerState: string;
  readonly licenceKind: string;
  readonly licenceNo: string | null;
  readonly licenceUntil: string | null;
  readonly foodLicenceNo: string | null;
  readonly statement: string | null;
  readonly certificates: readonly Proof[];
  /** The day of the check, `YYYY-MM-DD`. */
  readonly day: string;
}

export type GateAnswer = Static<typeof Gate>;
type Line = Static<typeof GateLine>;

interface Verdict {
  readonly passed: boolean;
  readonly proof?: string | undefined;
  readonly validUntil?: string | null | undefined;
  readonly claims?: Line['claims'];
}

const passedIf = (passed: boolean): Verdict => ({ passed });

/** Passes with the certificate of one of these kinds that holds longest. */
function certified(facts: GateFacts, ...kinds: readonly string[]): Verdict {
  const [best] = facts.certificates
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => (b.validUntil ?? '9999').localeCompare(a.validUntil ?? '9999'));
  return { passed: best !== undefined, proof: best?.number, validUntil: best?.validUntil };
}

/** E-commerce Law articles 10 and 15: registered and shown, or self-grown and said so. */
function licensed({ licenceKind, licenceNo, licenceUntil, statement, day }: GateFacts): Verdict {
  if (licenceKind === 'self-grown-statement') return { passed: statement !== null, proof: statement ?? undefined };
  const isValid = licenceNo !== null && (licenceUntil === null || licenceUntil >= day);
  return { passed: licenceKind !== 'none' && isValid, proof: licenceNo ?? undefined, validUntil: licenceUntil };
}

/** A registered small workshop makes what small workshops may; everything else processed wants a production licence. */
function mayMakeFood({ proofs, sellerKind, licenceKind, licenceNo, foodLicenceNo }: GateFacts): Verdict {
  if (!proofs.includes('small-workshop')) {
    return { passed: foodLicenceNo !== null && sellerKind !== 'workshop', proof: foodLicenceNo ?? undefined };
  }
  const workshopNo = licenceKind === 'workshop-registration' ? licenceNo : null;
  return { passed: (foodLicenceNo ?? workshopNo) !== null, proof: foodLicenceNo ?? workshopNo ?? undefined };
}

/**
 * What is in a set is not on record, so that its fresh and its processed parts have to be taken as there: it owes the proofs
 * of both.
 */
const mayHold = (gate: 'A' | 'B', facts: GateFacts): boolean => facts.gate === gate || facts.gate === 'bundle';

/** Agricultural Product Quality Law article 39: firms, cooperatives and farms issue a certificate, households may. */
const owesConformity = (facts: GateFacts): boolean =>
  (mayHold('A', facts) || facts.proofs.includes('conformity')) && facts.sellerKind !== 'household';

const UNREGISTERED_MAY_SELL: readonly ProductGate[] = ['A', 'D'];

interface Check {
  /** Whether this is asked of such an offer at all; always when it isn't said. */
  readonly due?: (facts: GateFacts) => boolean;
  readonly look: (facts: GateFacts) => Verdict;
  readonly repair: (facts: GateFacts) => string;
}

const atOffer = (field: string) => (facts: GateFacts) => `/offers?offer=${facts.offerId}&field=${field}`;
const atProduct = (field: string) => (facts: GateFacts) => `/products?product=${facts.productId}&field=${field}`;
const atSeller = (field: string) => (facts: GateFacts) => `/merchants?merchant=${facts.merchantId}&field=${field}`;
const atCertificate = (kind: string) => (facts: GateFacts) => `/offers?offer=${facts.offerId}&certificate=${kind}`;

/** The whole gate: what is asked of whom, what passes, and where it is repaired. */
export const gate: Readonly<Record<GateCheck, Check>> = {
  'in-use': { due: (f) => f.retired, look: () => passedIf(false), repair: atProduct('inUse') },
  'product-code': { look: (f) => passedIf(f.registeredCode !== null), repair: atProduct('registeredCode') },
  retail: { look: (f) => passedIf(f.visibility === 'retail' && f.gate !== 'C'), repair: atProduct('visibility') },
  grade: { look: (f) => passedIf(f.grade !== null), repair: atOffer('grade') },
  'pack-spec': { look: (f) => passedIf(f.packSpecId !== null), repair: atOffer('packSpec') },
  price: { look: (f) => passedIf(f.priceFen !== null), repair: atOffer('price') },
  'return-kind': { look: (f) => passedIf(f.returnKind !== null), repair: atOffer('returnKind') },
  // Consumer Rights Law article 25: a seller can't call fresh what isn't; being kinder than the law is everybody's right.
  'return-kind-fair': {
    due: (f) => f.returnKind !== null,
    look: (f) => passedIf(f.returnKind !== null && isReturnKindFair(f.productReturnKind, f.returnKind)),
    repair: atOffer('returnKind'),
  },
  claims: { look: lookAtClaims, repair: atOffer('title') },
  'seller-active': { look: (f) => passedIf(f.sellerState === 'active'), repair: atSeller('state') },
  licence: { look: licensed, repair: atSeller('licence') },
  'licence-fits': {
    due: (f) => f.licenceKind === 'self-grown-statement',
    look: (f) => passedIf(UNREGISTERED_MAY_SELL.includes(f.gate)),
    repair: atSeller('licence'),
  },
  'food-licence': { due: (f) => mayHold('B', f), look: mayMakeFood, repair: atSeller('foodLicence') },
  conformity: {
    due: owesConformity,
    look: (f) => certified(f, 'conformity'),
    repair: atCertificate('conformity'),
  },
  quarantine: {
    due: (f) => f.proofs.includes('quarantine'),
    look: (f) => certified(f, 'quarantine'),
    repair: atCertificate('quarantine'),
  },
  'name-licence': {
    due: (f) => f.proofs.includes('name-licence'),
    look: (f) => certified(f, 'name-licence', 'brand'),
    repair: atCertificate('name-licence'),
  },
  'selenium-report': {
    due: (f) => f.proofs.includes('selenium-report'),
    look: (f) => certified(f, 'selenium'),
    repair: atCertificate('selenium'),
  },
};

function lookAtClaims({ title, certificates }: GateFacts): Verdict {
  const claims = forbiddenClaims(
    title,
    certificates.map(({ kind }) => kind),
  );
  return { passed: claims.length === 0, claims };
}

/** Runs every check that is due; what failed is the seller's to-do list. */
export function checkGate(facts: GateFacts): GateAnswer {
  const checks = Object.entries(gate) as [GateCheck, Check][];
  const lines = checks
    .filter(([, { due }]) => due === undefined || due(facts))
    .map(([check, { look, repair }]): Line => {
      const { passed, proof = null, validUntil = null, claims = [] } = look(facts);
      return { check, passed, proof: passed ? proof : null, validUntil, claims, repair: passed ? null : repair(facts) };
    });
  const todoCount = lines.filter(({ passed }) => !passed).length;
  return { ready: todoCount === 0, todoCount, lines };
}
