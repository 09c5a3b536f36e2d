// The quiet strip: whether the line is there, what waits on this device, what was missed, what it cost.
import { textsOf } from "../attempts/texts.js";
import { bytesUsed } from "./frames.js";

export class Strip {
  constructor(strip) {
    this.strip = strip;
    if (!strip) {
      return;
    }
    this.texts = textsOf(strip);
    strip.hidden = false;
    this.showBytes();
    setInterval(() => this.showBytes(), 5000);
  }

  part(name) {
    return this.strip.querySelector(`[data-line-${name}]`);
  }

  show(status, waiting) {
    if (!this.strip) {
      return;
    }
    this.strip.dataset.status = waiting > 0 && status === "live" ? "sending" : status;
    const words = [this.texts[status]];
    if (waiting > 0) {
      words.push(this.texts.say("kept", { n: waiting }));
    }
    const text = words.join(" · ");
    // Said once each, not again with every figure.
    if (this.part("status").textContent !== text) {
      this.part("status").textContent = text;
    }
  }

  missed(count) {
    if (!this.strip || count === 0) {
      return;
    }
    const place = this.part("missed");
    place.textContent = this.texts.say("missed", { n: count });
    place.hidden = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (place.hidden = true), 15000);
  }

  showBytes() {
    this.part("bytes").textContent = this.texts.say("bytes", { n: Math.max(1, Math.round(bytesUsed() / 1000)) });
  }
}
