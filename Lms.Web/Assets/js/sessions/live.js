// What the room's modules stand on: the session as the server last told it, and a way to send. Everything pushed is a hint with a
// number; where numbers are missing the state is fetched.
import { callByLine } from "./calls.js";
import { watchResources } from "./frames.js";
import { Line } from "./line.js";
import { newKey } from "./keep.js";
import { post } from "./post.js";
import { refreshPart } from "./parts.js";
import { Strip } from "./strip.js";
import { readCounts } from "./tally.js";
import { Waiting } from "./waiting.js";

// root: an element with data-session, and data-seq: the number the page was written at.
export function openLive(root) {
  const session = root.dataset.session;
  const listeners = new Map();
  const strip = new Strip(document.querySelector("[data-line]"));
  let seq = Number(root.dataset.seq ?? 0);
  let skew = 0;
  let joined = false;
  let joining; // events that come while the answer to Join is under way
  let repairing;

  const emit = (kind, ...args) => (listeners.get(kind) ?? []).forEach((listener) => listener(...args));
  const show = () => strip.show(line.status ?? "waiting", waiting.count);

  const live = {
    state: undefined,
    session,
    on(kind, listener) {
      listeners.set(kind, [...(listeners.get(kind) ?? []), listener]);
    },
    post: async (path, fields) => (await callByLine(line, path, fields)) ?? post(path, fields),
    send: (key, path, fields) => waiting.send(key, path, fields),
    newKey,
    refresh: (name) => refreshPart(session, name, (part, place) => emit("part", part, place)),
    now: () => Date.now() + skew,
    get status() {
      return line.status ?? "waiting";
    },
    start() {
      watchResources();
      show();
      waiting.recover();
      line.run();
    },
  };

  function take(snapshot) {
    skew = Date.parse(snapshot.now) - Date.now();
    if (!snapshot.state) {
      return; // nothing happened since
    }
    const missed = snapshot.missed ?? [];
    seq = snapshot.seq;
    live.state = snapshot;
    emit("snapshot", snapshot, missed);
    (snapshot.tallies ?? []).forEach((tally) => emit("tally", tally));
    if (joined) {
      strip.missed(missed.length);
    }
    joined = true;
  }

  function events(from, to, list) {
    if (joining) {
      joining.push([from, to, list]);
    } else if (from > seq) {
      repair();
    } else {
      for (const event of list.filter((e) => e.seq > seq)) {
        seq = event.seq;
        emit(event.kind, event.payload, event);
      }
      seq = Math.max(seq, to);
    }
  }

  async function join(connection) {
    joining = [];
    try {
      const snapshot = await connection.invoke("Join", session, seq);
      if (snapshot.code) {
        throw new Error(snapshot.code);
      }
      take(snapshot);
    } finally {
      const held = joining;
      joining = undefined;
      held.forEach((batch) => events(...batch));
    }
    waiting.hurry();
  }

  async function fetchState() {
    try {
      const answer = await fetch(`/sessions/${session}/state?after=${seq}`, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (answer.ok) {
        take(await answer.json());
        waiting.hurry();
      }
      return answer.ok;
    } catch {
      return false;
    }
  }

  function repair() {
    repairing ??= fetchState().finally(() => (repairing = undefined));
  }

  const line = new Line({
    handlers: {
      e: events,
      t: (text) => emit("tally", readCounts(text)),
      w: (number, words) => emit("tally", { number, words }),
      p: () => emit("people"),
      g: (group) => emit("groups", { group }),
      x: (reason) => (reason === "look" ? repair() : line.told(reason)),
    },
    join,
    poll: fetchState,
    tell(status) {
      show();
      emit("status", status);
    },
  });
  const waiting = new Waiting(session, (entry) => callByLine(line, entry.path, entry.fields), show);
  return live;
}
