/** Pixels of a picture, as its header says. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Largest picture that is drawn: 64 million pixels take 256 MB when decoded. Cameras of today stay under it. */
export const MAX_PIXELS = 64_000_000;
const MAX_SIDE = 30_000;

/** Whether it may be decoded at all; a picture whose size cannot be read is not. */
export function isWithinDecodeLimit(size: PictureSize | null): boolean {
  if (size === null) return false;
  const { width, height } = size;
  return width > 0 && height > 0 && Math.max(width, height) <= MAX_SIDE && width * height <= MAX_PIXELS;
}

/** The size in the header of a PNG, JPEG, GIF or WebP; null where there is none among these bytes. Decodes nothing. */
export function pictureSize(head: Buffer, mediaType: string): PictureSize | null {
  try {
    switch (mediaType) {
      case 'image/png':
        return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
      case 'image/gif':
        return { width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
      case 'image/webp':
        return webpSize(head);
      case 'image/jpeg':
        return jpegSize(head);
      default:
        return null;
    }
  } catch {
    // Reading past the end: the header is cut off.
    return null;
  }
}

function webpSize(head: Buffer): PictureSize | null {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    default:
      return null;
  }
}

const START_OF_SCAN = 0xda;
/** Marks of a frame; three of the same range mean other things. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);

/** Walks from part to part by their lengths until the frame says its size. */
function jpegSize(head: Buffer): PictureSize | null {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null;
    const mark = head.readUInt8(at + 1);
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(mark)) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
    if (mark === START_OF_SCAN) return null;
    at += 2 + head.readUInt16BE(at + 2);
  }
  return null;
}
