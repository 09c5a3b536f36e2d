// The pages of a PDF as pictures. pdf.js is heavy (half a megabyte and a worker of more), so it is fetched when a PDF was chosen and never before.
import { canvasOf, pressed, WIDEST } from "./pictures.js";

const MOST = 200; // slides of a session

// Rejects with { why: "none" | "locked" | "broken" }.
export async function pagesOf(file, base) {
  const home = new URL(base, location).href;
  const pdfjs = await import(`${home}pdf.min.mjs`).catch(() => Promise.reject({ why: "none" }));
  pdfjs.GlobalWorkerOptions.workerSrc = `${home}pdf.worker.min.mjs`;
  const reading = pdfjs.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    standardFontDataUrl: home,
    wasmUrl: home,
    // The content policy lets no code be made from text and no WebAssembly run: the decoders written in plain script are used.
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
  });
  const pdf = await reading.promise.catch((error) => Promise.reject({ why: error?.name === "PasswordException" ? "locked" : "broken" }));
  return {
    count: Math.min(pdf.numPages, MOST),
    async picture(number) {
      const page = await pdf.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: WIDEST / Math.max(natural.width, natural.height * 0.75) });
      const canvas = canvasOf(viewport.width, viewport.height);
      await page.render({ canvas, canvasContext: canvas.getContext("2d"), viewport }).promise;
      page.cleanup();
      return pressed(canvas);
    },
    close: () => reading.destroy(),
  };
}
