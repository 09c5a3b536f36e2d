// A link the person passes on: copied, or handed to whatever their phone shares with.
export function mountShare(root) {
  const copy = root.querySelector("[data-copy]");
  const sheet = root.querySelector("[data-share-sheet]");
  const field = root.querySelector("input");
  const said = root.querySelector("[data-copied]");

  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(root.dataset.share);
    } catch {
      // no secure context: the old way
      field.select();
      document.execCommand("copy");
    }
    said.textContent = copy.dataset.done;
  });
  field.addEventListener("focus", () => field.select());
  if (navigator.share) {
    sheet.hidden = false;
    sheet.addEventListener("click", () => navigator.share({ title: root.dataset.shareTitle, url: root.dataset.share }).catch(() => {}));
  }
}
