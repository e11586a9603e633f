import { useRouter } from 'vue-router';

/** One step back; on a page opened directly, to its parent or home. */
export function useBack(parent: () => string | undefined): () => void {
  const router = useRouter();
  return () => {
    const hasPast = (window.history.state as { back?: unknown } | null)?.back != null;
    if (hasPast && parent() === undefined) router.back();
    else void router.replace(parent() ?? '/');
  };
}
