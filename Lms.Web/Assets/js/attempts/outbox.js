// The answers of this page that are not on the server: each is kept on the device first, then sent, newest of a question only.
import { drop, keep, kept, newKey } from "./store.js";
import { freshToken, sendAnswer } from "./send.js";

const LONGEST_WAIT = 15000; // ms

export class Outbox {
  constructor({ person, attempt, token, seq, tell }) {
    Object.assign(this, { person, attempt, token, seq, tell });
    this.waiting = new Map();
    this.pause = 0;
    this.signedOut = false;
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
  }

  // What an earlier page of this person left here and the server does not know yet.
  async recover(knownSeq) {
    const found = [];
    for (const entry of await kept(this.person, this.attempt)) {
      if (this.waiting.has(entry.item)) {
        continue; // Answered anew while the store was being read.
      }
      if (entry.seq <= knownSeq(entry.item)) {
        await drop(entry);
        continue;
      }
      this.seq = Math.max(this.seq, entry.seq + 1);
      entry.recovered = true;
      this.waiting.set(entry.item, entry);
      found.push(entry);
    }
    return found;
  }

  async put(item, response) {
    const entry = { person: this.person, attempt: this.attempt, item, response, seq: this.seq++, key: newKey(), at: Date.now() };
    this.waiting.set(item, entry);
    this.tell(item, { is: "saving", entry });
    await keep(entry);
    this.hurry();
  }

  hurry() {
    clearTimeout(this.timer);
    this.pause = 0;
    this.signedOut = false;
    this.run();
  }

  async run() {
    if (this.running || this.stopped) {
      return;
    }
    this.running = true;
    while (this.waiting.size > 0 && !this.stopped) {
      const [item, entry] = this.waiting.entries().next().value;
      if (!(await this.sendOne(item, entry))) {
        this.later();
        break;
      }
    }
    this.running = false;
  }

  // True when the next one may be tried at once.
  async sendOne(item, entry) {
    const answer = await sendAnswer(entry, this.token);
    const isNewest = this.waiting.get(item) === entry;
    if (answer.is === "saved") {
      await drop(entry);
      if (isNewest) {
        this.waiting.delete(item);
        this.settle(item, entry, answer.body);
      }
      return true;
    }
    if (answer.is === "stale") {
      const fresh = await freshToken();
      if (fresh?.person === this.person && fresh.token !== this.token) {
        this.token = fresh.token;
        return true;
      }
    }
    if (answer.is === "refused") {
      await drop(entry);
      this.waiting.delete(item);
      this.tell(item, { is: "refused", entry, text: answer.body.title, code: answer.body.type });
      return true;
    }
    this.signedOut = answer.is === "signed-out";
    for (const each of this.waiting.values()) {
      this.tell(each.item, { is: "kept", entry: each });
    }
    return false;
  }

  // Another device saved the same question meanwhile. What a person does now, here, is newer than what they did there.
  settle(item, entry, receipt) {
    this.seq = Math.max(this.seq, receipt.seq + 1);
    if (receipt.newest || entry.recovered) {
      this.tell(item, { is: "saved", entry, seq: receipt.seq, text: receipt.text });
    } else {
      this.put(item, entry.response);
    }
  }

  later() {
    this.pause = Math.min(LONGEST_WAIT, (this.pause || 500) * 2);
    clearTimeout(this.timer);
    // Jitter, so that a class whose line comes back does not arrive in one instant.
    this.timer = setTimeout(() => this.run(), this.pause * (0.5 + Math.random()));
  }
}
