// Sends pictures one after the other. A cut line is waited for; the key makes a picture that arrived twice one slide.
const PATIENCE = 60_000; // ms for one picture on a 2G line
const LONGEST = 15_000; // ms between two tries

export class Upload {
  constructor(path, token, tell) {
    Object.assign(this, { path, token, tell, cancelled: false });
    this.stop = new AbortController();
  }

  cancel() {
    this.cancelled = true;
    this.stop.abort();
    this.wake?.();
  }

  async send(picture, title, key) {
    for (let tries = 0; !this.cancelled; tries++) {
      const answer = await this.#once(picture, title, key);
      if (answer?.ok) {
        return;
      }
      if (answer && answer.status < 500 && answer.type !== "opaqueredirect") {
        const problem = await answer.json().catch(() => ({}));
        throw { title: problem.title };
      }
      this.tell.waits();
      await this.#rest(Math.random() * Math.min(LONGEST, 1000 * 2 ** tries));
      this.tell.goes();
    }
  }

  async #once(picture, title, key) {
    const form = new FormData();
    form.set("files", picture, "slide");
    form.set("title", title);
    form.set("key", key);
    form.set("__RequestVerificationToken", this.token);
    const timer = setTimeout(() => this.stop.abort(), PATIENCE);
    try {
      return await fetch(this.path, { method: "POST", body: form, headers: { Accept: "application/json", "X-Live": "1" }, redirect: "manual", signal: this.stop.signal });
    } catch {
      this.stop = new AbortController();
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  #rest(ms) {
    return new Promise((done) => {
      this.wake = done;
      setTimeout(done, ms);
      addEventListener("online", done, { once: true });
    });
  }
}

// The same file has the same key, also tomorrow: choosing it again goes on where it stopped.
export async function keyOf(file) {
  if (globalThis.crypto?.subtle) {
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    return [...hash.slice(0, 16)].map((b) => b.toString(16).padStart(2, "0")).join("");
  }
  return `${file.size}-${file.lastModified}`; // no crypto on a plain http address
}
