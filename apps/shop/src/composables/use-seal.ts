import { onMounted, ref, type Ref } from 'vue';
import { provenanceEndpoints } from '@shanhuo/contract/provenance/endpoints';
import type { Anchor, Verdict } from '../pure/check-record.ts';
import { keepOnDevice } from '../pure/device-store.ts';
import { useShop } from '../shop/shop.ts';
import type { Trace } from './use-trace.ts';

/** What this device saw of a log the last time, and when. */
interface Seen extends Anchor {
  readonly at: string;
}

export type Seal =
  | Verdict
  /** The page was only read yet. */
  | { readonly state: 'unchecked' | 'checking' }
  /** No network, or this browser can't. */
  | { readonly state: 'unreached' }
  /** The log is another one than this device saw on that day. */
  | { readonly state: 'replaced'; readonly seenAt: string };

const isSeen = (value: unknown): value is Seen =>
  typeof value === 'object' &&
  value !== null &&
  ['key', 'checkpoint', 'at'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/**
 * Checks in this browser, once the page can be read, that what it tells was not changed since it was sealed; and that the
 * log is still the one that this device saw before.
 */
export function useSeal(trace: Trace): { readonly seal: Ref<Seal>; readonly check: () => Promise<void> } {
  const shop = useShop();
  const seal = ref<Seal>({ state: 'unchecked' });

  async function check(): Promise<void> {
    seal.value = { state: 'checking' };
    seal.value = await verdict().catch((): Seal => ({ state: 'unreached' }));
  }

  async function verdict(): Promise<Seal> {
    const { county, code } = trace;
    const input = { params: { code }, query: { county, language: shop.language } };
    const [answer, checks] = await Promise.all([
      shop.call(provenanceEndpoints.record, input),
      import('../pure/check-record.ts'),
    ]);
    if (!answer.ok) return { state: 'unreached' };
    const { log } = answer.body;
    const found = checks.checkRecord(answer.body, trace.journey);
    if (log === null || found.state !== 'good') return found;

    const memory = keepOnDevice(`shanhuo-log ${log.origin}`, isSeen);
    const seen = memory.read();
    // The data of a demo begins anew every now and then, and its log with it.
    if (seen !== null && !shop.operator.isDemo) {
      const growth = checks.growthOf(seen, log);
      const proof =
        growth === null
          ? null
          : await shop.call(provenanceEndpoints.consistency, { params: { county }, query: growth });
      if (proof?.ok === false) return { state: 'unreached' };
      if (!checks.hasGrown(seen, log, proof?.body.hashes ?? [])) return { state: 'replaced', seenAt: seen.at };
    }
    memory.write({ key: log.key, checkpoint: log.checkpoint, at: log.signedAt });
    return found;
  }

  onMounted(() => {
    // What is to be read comes first, also on a slow phone.
    const later = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 300));
    later(() => void check());
  });
  return { seal, check };
}
