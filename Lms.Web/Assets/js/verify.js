// Checks the signature behind the # of a certificate's address in the browser itself, also without a network.
// The page works without it: then the server's word alone counts.
import { check, statementIn } from "./certificates/statement.js";

const box = document.querySelector("[data-signature]");
const form = document.querySelector("[data-paste]");

navigator.serviceWorker?.register("/verify/worker.js", { scope: "/verify/" }).catch(() => {});
window.addEventListener("hashchange", checkAddress);
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  run(statementIn(form.elements.qr.value));
});
checkAddress();

function checkAddress() {
  if (location.hash.startsWith("#s=")) {
    run(statementIn(location.hash));
  }
}

async function run(text) {
  const found = await verdictOf(text);
  const wanted = box.dataset.number;
  show(found.said && wanted && found.said.number !== wanted ? "other" : found.verdict, found.said);
}

async function verdictOf(text) {
  if (!window.crypto?.subtle) {
    return { verdict: "no_means" };
  }

  try {
    const answer = await fetch(box.dataset.signature);
    return answer.ok ? await check(text, (await answer.json()).keys) : { verdict: "no_keys" };
  } catch {
    return { verdict: "no_keys" };
  }
}

function show(verdict, said) {
  box.hidden = false;
  for (const part of box.querySelectorAll("[data-verdict]")) {
    part.hidden = !part.dataset.verdict.split(" ").includes(verdict);
  }

  for (const place of box.querySelectorAll("[data-said]")) {
    const value = said?.[place.dataset.said];
    place.textContent = value === undefined ? "" : written(place.dataset.said, value);
    place.closest("[data-line]").hidden = !value || (place.dataset.said === "native" && value === said.latin);
  }

  box.focus();
}

function written(name, value) {
  // The paper writes "1 December 2026"; plain "en" would not, and every line is to be compared with it.
  const language = document.documentElement.lang.replace(/^en\b.*/, "en-GB");
  if (name === "minutes") {
    return new Intl.NumberFormat(language).format(value / 60);
  }

  return name === "issued" || name === "expires"
    ? new Intl.DateTimeFormat(language, { calendar: "gregory", dateStyle: "long", timeZone: "UTC" }).format(new Date(value))
    : value;
}
