// Answers of this page that are not on the server: each is kept on the device first, then sent, the newest of a statement only.
import { freshToken } from "../attempts/send.js";
import { drop, keep, kept } from "./store.js";

const LONGEST_WAIT = 15000; // ms
const PATIENCE = 20000; // ms; a slow line answers within it, a dead one is known after it

export class Outbox {
  constructor({ survey, path, seq, token, tell }) {
    Object.assign(this, { survey, path, seq, token, tell });
    this.waiting = new Map();
    this.pause = 0;
    this.gone = false;
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
  }

  // What an earlier page left here and the server does not know yet.
  async recover(knownSeq) {
    const found = [];
    for (const entry of await kept(this.survey)) {
      if (entry.seq <= knownSeq(entry.statement) || this.waiting.has(entry.statement)) {
        await drop(entry);
        continue;
      }
      this.seq = Math.max(this.seq, entry.seq + 1);
      this.waiting.set(entry.statement, entry);
      found.push(entry);
    }
    return found;
  }

  async put(statement, answer) {
    const entry = { survey: this.survey, statement, ...answer, seq: this.seq++, at: Date.now() };
    this.waiting.set(statement, entry);
    this.tell(statement, "saving", entry);
    await keep(entry);
    this.hurry();
  }

  hurry() {
    clearTimeout(this.timer);
    this.pause = 0;
    this.run();
  }

  async run() {
    if (this.running || this.gone) {
      return;
    }
    this.running = true;
    while (this.waiting.size > 0 && !this.gone) {
      const entry = this.waiting.values().next().value;
      if (!(await this.sendOne(entry))) {
        this.later();
        break;
      }
    }
    this.running = false;
  }

  // True when the next one may be tried at once.
  async sendOne(entry) {
    const answer = await this.request(entry);
    if (answer.status === 200) {
      await drop(entry);
      this.seq = Math.max(this.seq, answer.body.seq + 1);
      if (this.waiting.get(entry.statement) === entry) {
        this.waiting.delete(entry.statement);
        // Another device said something meanwhile. What a person does now, here, is newer.
        answer.body.newest ? this.tell(entry.statement, "saved", entry, answer.body.text) : this.put(entry.statement, { given: entry.given, evidence: entry.evidence });
      }
      return true;
    }
    if (answer.status === 400) {
      this.fresh = (await freshToken())?.token;
    } else if (answer.status === 422 || answer.status === 413) {
      await drop(entry);
      this.waiting.delete(entry.statement);
      this.tell(entry.statement, "refused", entry, answer.body?.title);
      return true;
    } else if (answer.status === 404 || answer.status === 401) {
      this.gone = true;
    }
    for (const each of this.waiting.values()) {
      this.tell(each.statement, "kept", each);
    }
    return false;
  }

  async request(entry) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(`${this.path}/answers/${encodeURIComponent(entry.statement)}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: this.fresh ?? this.token() },
        body: JSON.stringify({ seq: entry.seq, given: entry.given, evidence: entry.evidence }),
        signal: stop.signal,
        keepalive: true,
      });
      return { status: answer.status, body: await answer.json().catch(() => undefined) };
    } catch {
      return { status: 0 };
    } finally {
      clearTimeout(timer);
    }
  }

  later() {
    this.pause = Math.min(LONGEST_WAIT, (this.pause || 500) * 2);
    clearTimeout(this.timer);
    // Jitter, so that a class whose line comes back does not arrive in one instant.
    this.timer = setTimeout(() => this.run(), this.pause * (0.5 + Math.random()));
  }
}
