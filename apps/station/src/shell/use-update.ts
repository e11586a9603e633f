import { ref } from 'vue';

const waitingWorker = ref<ServiceWorker | null>(null);

/** A new version is on the phone and waits; the keeper takes it over when it suits. */
export function useUpdate() {
  return {
    waitingWorker,
    takeOver(): void {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
      waitingWorker.value?.postMessage('take-over');
    },
  };
}

/** Only the built app has a worker; without https (but for localhost) browsers have none, and the app works online only. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker
    .register('/station/service-worker.js', { scope: '/station/' })
    .then((registration) => {
      watch(registration);
      setInterval(() => void registration.update().catch(() => undefined), 3_600_000);
    })
    .catch(() => undefined);
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
      waitingWorker.value = registration.waiting;
    }
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

const PATIENCE_MS = 30_000;

/** At the very first visit the worker takes a moment to come; what is fetched before is not kept. */
export async function workerInCharge(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || navigator.serviceWorker.controller !== null) return;
  await new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE_MS);
  });
}
