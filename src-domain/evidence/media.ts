/**
 * The kinds of files that this program can name, told by their first bytes (src-main/evidence/sniff.ts). What is none of
 * these is `application/octet-stream`.
 */
export const MEDIA_KINDS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/tiff': 'tiff',
  'image/bmp': 'bmp',
  'image/heic': 'heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/x-ole-storage': 'ole',
  'application/zip': 'zip',
  'application/vnd.rar': 'rar',
  'application/x-7z-compressed': '7z',
  'application/rtf': 'rtf',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'image/svg+xml': 'svg',
  'text/html': 'html',
  'application/xml': 'xml',
  'application/x-executable': 'program',
  'application/octet-stream': 'other',
} as const;
export type MediaType = keyof typeof MEDIA_KINDS;
export type MediaKind = (typeof MEDIA_KINDS)[MediaType];

/** How a file can be looked at inside the program. */
export type Preview = 'picture' | 'pdf';

const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
/** Kinds that may carry a script: nothing in this program ever draws one. */
const SCRIPTED: ReadonlySet<string> = new Set(['image/svg+xml', 'text/html', 'application/xml']);

/** The kind of a stored media type; one that another program wrote and this one does not know is `other`. */
export function kindOf(mediaType: string): MediaKind {
  return isMediaType(mediaType) ? MEDIA_KINDS[mediaType] : 'other';
}

/** Null: it is opened outside only, by way of a saved copy. */
export function previewOf(mediaType: string): Preview | null {
  if (PICTURES.has(mediaType)) return 'picture';
  return mediaType === 'application/pdf' ? 'pdf' : null;
}

/** Whether it could run a script if something drew it. */
export function isScripted(mediaType: string): boolean {
  return SCRIPTED.has(mediaType);
}

function isMediaType(mediaType: string): mediaType is MediaType {
  return Object.hasOwn(MEDIA_KINDS, mediaType);
}
