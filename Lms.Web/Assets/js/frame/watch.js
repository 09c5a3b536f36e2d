// What waits for something that is being done elsewhere looks again by itself. Only that part changes, so that nobody loses their
// place; when it waits for nothing more, the page is loaded whole. Without script the page says so to the browser (meta refresh).
export function watchParts() {
  const part = document.querySelector("[data-watch]");
  if (part) {
    setTimeout(() => look(part), 1000 * Number(part.dataset.watch));
  }
}

async function look(part) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("[data-watch]");
    if (answer.redirected || (answer.ok && !next)) {
      location.reload();
      return;
    }
    if (next) {
      part.replaceChildren(...next.childNodes);
    }
  } catch {
    // No line just now: the next look may find one.
  }
  watchParts();
}
