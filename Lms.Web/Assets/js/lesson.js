// Keeps the reader's place in a lesson on the server, and goes back to it. The lesson reads as well without.
const article = document.getElementById("lesson");
const form = document.getElementById("position");
const pause = 5000;
let kept = Number(article.dataset.position);
let sentAt = 0;
let waiting = 0;

const top = () => article.getBoundingClientRect().top + window.scrollY;

function place() {
  const down = (window.scrollY - top()) / Math.max(1, article.offsetHeight);
  return Math.round(Math.min(1, Math.max(0, down)) * 10000);
}

function data() {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("position", String(kept));
  return fields;
}

function keep(leaving) {
  window.clearTimeout(waiting);
  waiting = 0;
  const now = place();
  if (Math.abs(now - kept) < 100 && sentAt > 0) {
    return;
  }

  kept = now;
  sentAt = Date.now();
  if (leaving) {
    navigator.sendBeacon(form.action, data());
  } else {
    // Offline is no error: the next message carries the place again.
    fetch(form.action, { method: "POST", body: data(), keepalive: true }).catch(() => { sentAt = 0; });
  }
}

function soon() {
  waiting ||= window.setTimeout(keep, Math.max(pause, sentAt + pause - Date.now()));
}

if (location.hash === "#resume") {
  if (kept > 300 && kept < 9500) {
    window.scrollTo({ top: top() + (kept / 10000) * article.offsetHeight, behavior: "instant" });
  }

  // Loading the page again must not jump away from where the reader is by then.
  history.replaceState(null, "", location.pathname + location.search);
}

window.addEventListener("scroll", soon, { passive: true });
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep(true));
soon();
