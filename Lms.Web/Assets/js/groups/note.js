// The shared note: each paragraph saves itself a moment after the last key, and takes what others wrote unless somebody is typing in
// it here. What could not be sent stays on this device under its paragraph, and goes out when the line is back.
import { Kept } from "./kept.js";
import { Paragraph } from "./paragraph.js";

const REST = 1000; // ms between two looks
const LOOK = 5000; // ms: without a line the note is looked at this often

export function mount(live, root) {
  const list = root.querySelector("[data-list]");
  const mayWrite = root.dataset.mayWrite === "yes";
  const template = root.querySelector("template[data-row]");
  const kept = new Kept(document.documentElement.dataset.person, root.dataset.group);
  const paragraphs = new Map();
  root.dataset.script = "";

  function adopt(element) {
    const paragraph = new Paragraph(element, { live, path: root.dataset.note, texts: root.dataset, kept });
    paragraphs.set(paragraph.id, paragraph);
    return paragraph;
  }

  function begin(id = crypto.randomUUID?.() ?? newId()) {
    const element = template.content.firstElementChild.cloneNode(true);
    for (const [selector, name, value] of [["textarea", "id", `t-${id}`], ["label", "for", `t-${id}`], ["[name=Paragraph]", "value", id]]) {
      element.querySelector(selector)?.setAttribute(name, value);
    }
    element.id = `p-${id}`;
    element.dataset.paragraph = id;
    list.append(element);
    return adopt(element);
  }

  function take(note) {
    const seen = new Set(note.paragraphs.map((p) => p.id));
    // Others' paragraphs stand before what is being begun here and is not saved yet.
    for (const p of note.paragraphs) {
      const known = paragraphs.get(p.id) ?? (mayWrite ? begin(p.id) : undefined);
      known?.take(p);
    }
    for (const [id, paragraph] of paragraphs) {
      if (!seen.has(id) && paragraph.isSaved && !paragraph.isBusy) {
        paragraph.remove();
        paragraphs.delete(id);
      }
    }
    const rank = new Map(note.paragraphs.map((p, i) => [p.id, i]));
    const rows = [...paragraphs.values()].sort((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity));
    if (rows.some((row, i) => row.element !== list.children[i])) {
      const focused = document.activeElement;
      list.append(...rows.map((row) => row.element));
      list.contains(focused) && focused.focus();
    }
  }

  let looking;
  let again = false;
  function look() {
    if (looking) {
      again = true;
      return;
    }
    looking = fetch(`${root.dataset.note}/note`, { headers: { Accept: "application/json" }, cache: "no-store" })
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .then((note) => note && take(note))
      .catch(() => {})
      .then(() => new Promise((resolve) => setTimeout(resolve, REST)))
      .then(() => {
        looking = undefined;
        again && look();
        again = false;
      });
  }

  const send = () => paragraphs.forEach((paragraph) => paragraph.send());

  [...list.children].forEach(adopt);
  if (mayWrite) {
    root.querySelector("[data-add-line]").hidden = false;
    root.querySelector("[data-add]").addEventListener("click", () => begin().focus());
    // What an earlier page left here.
    for (const [id, entry] of kept.all()) {
      (paragraphs.get(id) ?? begin(id)).restore(entry);
    }
  }
  live.on("groups", ({ group }) => (!group || group === root.dataset.group) && look());
  live.on("snapshot", () => {
    look();
    send();
  });
  live.on("closed", () => location.reload());
  addEventListener("online", send);
  setInterval(() => {
    live.status !== "live" && !document.hidden && look();
    send();
  }, LOOK);
}

// Browsers without crypto.randomUUID (before 2022, or without TLS).
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
