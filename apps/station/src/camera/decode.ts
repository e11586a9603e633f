import { workerInCharge } from '../shell/use-update.ts';

/** Reads codes from pictures: the browser's own reader where there is one, else zxing compiled for the web. */
export interface CodeReader {
  read(video: HTMLVideoElement): Promise<string | null>;
}

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorMaker {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

const FORMATS = ['qr_code', 'code_128'];
/** A frame of this width is enough for a label at arm's length, and what a slow phone can read several times a second. */
const FRAME_WIDTH = 720;

async function ownReader(): Promise<CodeReader | null> {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (maker === undefined) return null;
  const known = await maker.getSupportedFormats().catch((): string[] => []);
  if (!FORMATS.every((format) => known.includes(format))) return null;
  const detector = new maker({ formats: FORMATS });
  return { read: async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null };
}

async function zxingReader(): Promise<CodeReader> {
  const [{ prepareZXingModule, readBarcodes }, { default: wasmUrl }] = await Promise.all([
    import('zxing-wasm/reader'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  return {
    async read(video) {
      if (brush === null || video.videoWidth === 0) return null;
      const scale = Math.min(1, FRAME_WIDTH / video.videoWidth);
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      brush.drawImage(video, 0, 0, canvas.width, canvas.height);
      const frame = brush.getImageData(0, 0, canvas.width, canvas.height);
      const found = await readBarcodes(frame, { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 1 });
      return found[0]?.text ?? null;
    },
  };
}

let reader: Promise<CodeReader> | undefined;

/** The reader of this phone, made once. */
export function codeReader(): Promise<CodeReader> {
  reader ??= ownReader().then((own) => own ?? zxingReader());
  reader.catch(() => {
    reader = undefined;
  });
  return reader;
}

/** Has the picture reader on the phone before it's needed where there is no signal; the service worker keeps it. */
export async function keepReader(): Promise<void> {
  if ((await ownReader()) !== null) return;
  const { default: wasmUrl } = await import('zxing-wasm/reader/zxing_reader.wasm?url');
  await workerInCharge();
  await fetch(wasmUrl);
}
