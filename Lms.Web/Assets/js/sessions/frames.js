// Counts what the line costs: the browser's own figures leave WebSocket frames out.
const encoder = new TextEncoder();
const size = (data) => (typeof data === "string" ? encoder.encode(data).length : (data.byteLength ?? data.size ?? 0));
const head = (length) => (length < 126 ? 2 : length < 65536 ? 4 : 10);
let frames = 0;
let resources = 0;
let heardAt = 0;

// A socket that counts; frames to the server carry four bytes more, their mask.
export class CountedSocket extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols);
    this.addEventListener("message", (event) => {
      const length = size(event.data);
      frames += length + head(length);
      heardAt = Date.now();
    });
  }

  send(data) {
    const length = size(data);
    frames += length + head(length) + 4;
    super.send(data);
  }
}

// Pages, scripts, pictures, requests: as they came over the line, headers and all.
export function watchResources() {
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        resources += entry.transferSize ?? 0;
      }
    }).observe({ type: "resource", buffered: true });
    resources += performance.getEntriesByType("navigation")[0]?.transferSize ?? 0;
  } catch {
    // an old browser says nothing; the strip then counts frames alone
  }
}

export const bytesUsed = () => frames + resources;

// Milliseconds since the server was last heard on a socket.
export const silence = () => Date.now() - heardAt;
