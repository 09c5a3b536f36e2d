// The trainer's strip: the slide that is on stays in sight, and a clicker in the hand turns slides.
const FORWARD = ["PageDown", "ArrowRight"];
const BACK = ["PageUp", "ArrowLeft"];

export function mount(live, page) {
  const part = page.querySelector("[data-part=slides]");
  const near = () => part.querySelector(".is-on")?.scrollIntoView({ block: "nearest", inline: "center" });
  for (const kind of ["slide_shown", "slide_hidden"]) {
    live.on(kind, () => live.refresh("slides"));
  }
  live.on("part", (name) => name === "slides" && near());
  near();

  const rtl = document.documentElement.dir === "rtl";
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable], .desk-strip")) {
      return;
    }
    const forward = event.key.startsWith("Arrow") && rtl ? BACK : FORWARD;
    const backward = forward === FORWARD ? BACK : FORWARD;
    const turn = forward.includes(event.key) ? "next" : backward.includes(event.key) ? "previous" : undefined;
    const button = turn && part.querySelector(`[data-${turn}]`);
    if (button && !button.disabled) {
      event.preventDefault();
      button.click();
    }
  });
}
