// Parts of the console come from the server as they are; asked for at most once a second each, however many events say so.
const REST = 1000; // ms
const states = new Map();

export function refreshPart(session, name, done) {
  const state = states.get(name) ?? { at: 0 };
  states.set(name, state);
  if (state.timer) {
    return;
  }
  state.timer = setTimeout(() => swap(session, name, state, done), Math.max(0, state.at + REST - Date.now()));
}

async function swap(session, name, state, done) {
  state.at = Date.now();
  state.timer = undefined;
  const place = document.querySelector(`[data-part="${name}"]`);
  if (!place) {
    return;
  }
  // Nobody's typing is taken from under their hands.
  if (place.contains(document.activeElement) && document.activeElement.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=submit])")) {
    document.activeElement.addEventListener("blur", () => refreshPart(session, name, done), { once: true });
    return;
  }
  try {
    const answer = await fetch(`/sessions/${session}/console/part/${name}`, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (answer.ok && !answer.redirected) {
      const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
      place.innerHTML = await answer.text();
      focused && document.getElementById(focused)?.focus();
      done(name, place);
    }
  } catch {
    // the next event, or the line's return, asks again
  }
}
