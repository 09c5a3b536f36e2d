// What waits to be sent: kept on this device first, then sent in order by line or by POST, until the server has said what became of it.
import { drop, keep, kept } from "./keep.js";
import { post } from "./post.js";

const LONGEST_PAUSE = 10000; // ms

export class Waiting {
  // byLine(entry) answers like post(), or undefined where the line cannot take it.
  constructor(session, byLine, tell) {
    Object.assign(this, { session, byLine, tell, person: document.documentElement.dataset.person });
    this.entries = new Map();
    this.settles = new Map();
    this.failures = 0;
  }

  get count() {
    return this.entries.size;
  }

  // What an earlier page of this person left here.
  async recover() {
    for (const entry of await kept(this.person, this.session)) {
      if (!this.entries.has(entry.key)) {
        this.entries.set(entry.key, entry);
      }
    }
    this.tell();
    this.hurry();
  }

  send(key, path, fields) {
    const entry = { person: this.person, session: this.session, key, path, fields: { ...fields, key }, at: Date.now() };
    this.entries.set(key, entry);
    const settled = new Promise((resolve, reject) => this.settles.set(key, { resolve, reject }));
    keep(entry).then(() => this.hurry());
    this.tell();
    return settled;
  }

  hurry() {
    clearTimeout(this.timer);
    this.run();
  }

  async run() {
    if (this.running) {
      return;
    }
    this.running = true;
    while (this.entries.size > 0) {
      const entry = this.entries.values().next().value;
      if (!(await this.sendOne(entry))) {
        this.failures++;
        this.later();
        break;
      }
      this.failures = 0;
    }
    this.running = false;
    this.tell();
  }

  // True when the next one may be tried at once.
  async sendOne(entry) {
    try {
      const answer = (await this.byLine(entry)) ?? (await post(entry.path, entry.fields));
      await this.settle(entry, "resolve", answer);
      return true;
    } catch (refusal) {
      if (refusal.offline || !refusal.code) {
        return false;
      }
      await this.settle(entry, "reject", refusal);
      return true;
    }
  }

  async settle(entry, how, value) {
    await drop(entry);
    if (this.entries.get(entry.key) === entry) {
      this.entries.delete(entry.key);
    }
    this.settles.get(entry.key)?.[how](value);
    this.settles.delete(entry.key);
    this.tell();
  }

  later() {
    const pause = Math.min(LONGEST_PAUSE, 500 * 2 ** Math.min(this.failures, 6));
    clearTimeout(this.timer);
    // Jitter, so that a class whose line comes back does not arrive in one instant.
    this.timer = setTimeout(() => this.run(), pause * (0.3 + 0.7 * Math.random()));
  }
}
