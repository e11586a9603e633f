import { onMounted, onUnmounted, ref, type Ref } from 'vue';
import { codeReader } from './decode.ts';

const LOOK_EVERY_MS = 200;
/** The same code right again is the same label still in front of the camera. */
const SAME_AGAIN_MS = 2500;

export type CameraProblem = 'none' | 'no-camera' | 'denied';

type Torch = MediaTrackConstraintSet & { torch?: boolean };

/** Watches the back camera and reports each code once. Stops with the page. */
export function useCamera(video: Ref<HTMLVideoElement | null>, found: (code: string) => void) {
  const problem = ref<CameraProblem>('none');
  const hasLight = ref(false);
  const isLit = ref(false);
  let stream: MediaStream | null = null;
  let isOver = false;
  let last = { code: '', at: 0 };

  const look = async (): Promise<void> => {
    const reader = await codeReader();
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      if (video.value === null || video.value.readyState < 2 || document.hidden) continue;
      const code = await reader.read(video.value);
      if (code === null || code === '') continue;
      const now = Date.now();
      if (code !== last.code || now - last.at > SAME_AGAIN_MS) {
        navigator.vibrate?.(80);
        found(code);
      }
      last = { code, at: now };
    }
  };

  const start = async (): Promise<void> => {
    if (navigator.mediaDevices === undefined) {
      problem.value = 'no-camera';
      return;
    }
    try {
      const wanted = { video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false };
      stream = await navigator.mediaDevices.getUserMedia(wanted);
      if (isOver || video.value === null) return stop();
      video.value.srcObject = stream;
      await video.value.play();
      const [track] = stream.getVideoTracks();
      hasLight.value = (track?.getCapabilities?.() as { torch?: boolean } | undefined)?.torch ?? false;
      await look();
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      problem.value = name === 'NotAllowedError' ? 'denied' : 'no-camera';
    }
  };

  const stop = (): void => {
    isOver = true;
    for (const track of stream?.getTracks() ?? []) track.stop();
  };

  const toggleLight = async (): Promise<void> => {
    const [track] = stream?.getVideoTracks() ?? [];
    const torch: Torch = { torch: !isLit.value };
    await track?.applyConstraints({ advanced: [torch] }).catch(() => undefined);
    isLit.value = !isLit.value;
  };

  onMounted(() => void start());
  onUnmounted(stop);
  return { problem, hasLight, isLit, toggleLight };
}
