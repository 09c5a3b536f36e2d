// Makes a picture small enough for a phone that pays for every byte.
export const WIDEST = 1280; // px
const AIM = 60_000; // bytes: quality goes down until a page is there
const MOST = 400_000; // what the server takes
const QUALITIES = [0.8, 0.65, 0.5, 0.35];

// A picture file. One that is small already is sent as it is.
export async function pictureOf(file) {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) {
    return file; // the server says in words what is wrong with it
  }
  if (bitmap.width <= WIDEST && file.size <= AIM) {
    return file;
  }
  const scale = Math.min(1, WIDEST / bitmap.width);
  const canvas = canvasOf(bitmap.width * scale, bitmap.height * scale);
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const small = await pressed(canvas);
  return small.size < file.size || file.size > MOST ? small : file;
}

export function canvasOf(width, height) {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  // A picture's holes are paper, not night.
  const paper = canvas.getContext("2d");
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

// WebP; JPEG where the browser cannot write WebP (it answers with PNG then).
export async function pressed(canvas) {
  let best;
  for (const quality of QUALITIES) {
    best = await blobOf(canvas, "image/webp", quality);
    if (best?.type !== "image/webp") {
      best = await blobOf(canvas, "image/jpeg", quality);
    }
    if (best.size <= AIM) {
      break;
    }
  }
  return best;
}

const blobOf = (canvas, type, quality) => new Promise((done) => canvas.toBlob(done, type, quality));
