// Sends files one after the other in pieces. A piece that was acknowledged is on the server's disk; after a cut line, or when the page
// was closed and the same file is chosen again, it goes on from there.
import { Upload } from "tus-js-client";

const PIECE = 1_000_000; // bytes; what a cut line can cost
const RETRIES = [0, 1000, 3000, 5000, 10_000];
const PATIENCE = 10_000; // ms between tries once those are used up

let queue = Promise.resolve();

export function send(root, files, renew) {
  for (const file of files) {
    const line = show(root, file);
    queue = queue.then(() => one(root, file, line)).then((added) => added && renew());
  }
}

function one(root, file, line) {
  return new Promise((done) => {
    let [paused, over, timer] = [false, false, 0];
    const finish = (added) => {
      over = true;
      removeEventListener("online", again);
      clearTimeout(timer);
      done(added);
    };
    const again = () => {
      clearTimeout(timer);
      if (!paused && !over) {
        line.text(root.dataset.looking);
        upload.start();
      }
    };
    const upload = new Upload(file, {
      endpoint: "/uploads",
      chunkSize: PIECE,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      headers: { RequestVerificationToken: root.querySelector("[name=__RequestVerificationToken]").value, Accept: "application/problem+json" },
      metadata: { filename: file.name, purpose: root.dataset.purpose, subject: root.dataset.subject, max: root.dataset.max, key: keyOf(file) },
      // Of this person and this thing: another person at the same machine does not go on with it.
      fingerprint: async () => ["lms-file", root.dataset.person, root.dataset.subject, keyOf(file)].join(" "),
      onShouldRetry: (error) => {
        const mayRetry = isPassing(status(error));
        mayRetry && line.text(root.dataset.waits);
        return mayRetry;
      },
      onProgress: (sent, all) => {
        line.bar(sent / all);
        line.text(sent < all ? going(root, sent, all) : root.dataset.looking);
      },
      onSuccess: () => {
        line.remove();
        finish(true);
      },
      onError: (error) => {
        if (isPassing(status(error))) {
          line.text(root.dataset.waits);
          timer = setTimeout(again, PATIENCE);
          return;
        }
        line.broken(reason(error) ?? root.dataset.failed);
        forget(upload);
        finish(false);
      },
    });
    addEventListener("online", again);
    line.on({
      pause: () => {
        paused = true;
        clearTimeout(timer);
        upload.abort();
        line.text(root.dataset.paused);
      },
      resume: () => {
        paused = false;
        again();
      },
      stop: async () => {
        const ended = over;
        paused = true;
        line.remove();
        if (!ended) {
          await upload.abort(true).catch(() => {}); // what is left there is cleared away after a week
          finish(true);
        }
      },
    });
    upload.findPreviousUploads().then((before) => {
      before.length > 0 && upload.resumeFromPreviousUpload(before[0]);
      paused || over || upload.start();
    });
  });
}

// The same file on the same device: what browsers tell without reading it.
const keyOf = (file) => `${file.name} ${file.size} ${file.lastModified}`;

const status = (error) => error.originalResponse?.getStatus() ?? 0;

// No line, a host that restarts, a piece still held by the request that was cut. A full disk is said at once.
const isPassing = (code) => code === 0 || code === 409 || code === 423 || code === 429 || code === 460 || (code >= 500 && code !== 507);

function reason(error) {
  try {
    return JSON.parse(error.originalResponse.getBody()).title;
  } catch {
    return undefined;
  }
}

async function forget(upload) {
  for (const before of await upload.findPreviousUploads()) {
    localStorage.removeItem(before.urlStorageKey);
  }
}

function going(root, sent, all) {
  const digits = [...root.dataset.digits];
  const figure = (bytes) => (bytes / 1_000_000).toFixed(1).replace(/\d/g, (d) => digits[d]);
  return root.dataset.going.replace("{done}", figure(sent)).replace("{all}", figure(all));
}

function show(root, file) {
  const line = root.querySelector("[data-files-line]").content.firstElementChild.cloneNode(true);
  const part = (name) => line.querySelector(`[data-${name}]`);
  line.querySelector("[data-name]").textContent = file.name;
  line.querySelector("progress").setAttribute("aria-label", file.name);
  root.querySelector("[data-files-going]").append(line);
  let acts = { stop: () => line.remove() };
  const press = (name, shown, hidden) =>
    part(name).addEventListener("click", () => {
      shown && (part(shown).hidden = false);
      hidden && (part(hidden).hidden = true);
      acts[name]?.();
    });
  press("pause", "resume", "pause");
  press("resume", "pause", "resume");
  press("stop");
  return {
    bar: (share) => (line.querySelector("progress").value = share),
    text: (words) => (part("text").textContent = words),
    on: (given) => (acts = given),
    remove: () => line.remove(),
    broken: (words) => {
      line.classList.add("is-broken");
      line.querySelector("progress").remove();
      part("pause").remove();
      part("resume").remove();
      part("text").textContent = words;
    },
  };
}
