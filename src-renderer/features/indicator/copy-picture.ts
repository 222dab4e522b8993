/** What the page gives a drawn element and a picture by itself would lack. */
const LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'] as const;
/** A slide is larger than the window. */
const SCALE = 2;

/** Copies a drawing as a PNG, in the colours that it has on the screen; false where the system does not take it. */
export async function copyPicture(drawing: SVGSVGElement): Promise<boolean> {
  try {
    const picture = await rasterise(drawing);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false;
  }
}

async function rasterise(drawing: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialise(drawing))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.clientWidth * SCALE;
  canvas.height = drawing.clientHeight * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = getComputedStyle(document.body).getPropertyValue('--surface');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  pen.scale(SCALE, SCALE);
  writeTexts(pen, drawing);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob === null) fail(new Error('no picture'));
      else done(blob);
    }, 'image/png');
  });
}

/** A picture by itself has not the fonts of the page: letters are written by the page, where they stand in it. */
function writeTexts(pen: CanvasRenderingContext2D, drawing: SVGSVGElement): void {
  const origin = drawing.getBoundingClientRect();
  for (const element of drawing.querySelectorAll<SVGTextContentElement>('text, tspan')) {
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const text = words.map((node) => node.textContent ?? '').join('');
    const place = element.getScreenCTM();
    if (text.trim() === '' || place === null) continue;
    const worn = getComputedStyle(element);
    const start = element.getStartPositionOfChar(0);
    pen.font = `${worn.fontWeight} ${worn.fontSize} ${worn.fontFamily}`;
    pen.fillStyle = worn.fill;
    pen.fillText(text, start.x + place.e - origin.left, start.y + place.f - origin.top);
  }
}

function serialise(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const originals = drawing.querySelectorAll('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, at) => {
    const original = originals[at];
    if (original === undefined) return;
    const worn = getComputedStyle(original);
    for (const look of LOOKS) element.style.setProperty(look, worn.getPropertyValue(look));
  });
  copy.querySelectorAll('text').forEach((text) => {
    text.remove();
  });
  return new XMLSerializer().serializeToString(copy);
}
