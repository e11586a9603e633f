/** How far a picture is made smaller before it is sent. */
export interface Smaller {
  /** In pixels. */
  readonly longestSide: number;
  /** The JPEG's size at most; left out, the first quality does. */
  readonly mostBytes?: number;
}

/** A JPEG of the picture with this longest side, 0 to 1 good; null where the browser can't write one. */
export type Encode = (longestSide: number, quality: number) => Promise<Blob | null>;

const QUALITIES = [0.82, 0.7, 0.58, 0.46];
/** When no quality is small enough, the picture itself gets smaller, so often at most. */
const SHRINK = 0.7;
const ROUNDS = 4;

/**
 * A photo as JPEG, so that what it shows stays readable and the way to the server short: upright as it was taken, no longer
 * than the longest side, and with ever lower quality until it has no more bytes than it may. Null for what is no picture
 * to this browser, or doesn't get small enough.
 */
export async function smallerPicture(file: Blob, { longestSide, mostBytes = Infinity }: Smaller): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return await smallEnough(encoderOf(picture), { longestSide, mostBytes });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The best of what may be sent: quality goes first, then the size. Null where nothing is small enough. */
export async function smallEnough(encode: Encode, { longestSide, mostBytes }: Required<Smaller>): Promise<Blob | null> {
  let side = longestSide;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const quality of QUALITIES) {
      const blob = await encode(side, quality);
      if (blob === null) return null;
      if (blob.size <= mostBytes) return blob;
    }
    side = Math.round(side * SHRINK);
  }
  return null;
}

/** Drawn anew for each size; an element turns a photo upright, which its bytes leave to whoever shows it. */
function encoderOf(picture: HTMLImageElement): Encode {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const canvas = document.createElement('canvas');
  return (longestSide, quality) => {
    const scale = Math.min(1, longestSide / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext('2d');
    if (pen === null) return Promise.resolve(null);
    // What is transparent would turn black.
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  };
}
