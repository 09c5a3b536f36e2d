// How a page follows the session itself: opened, paused, resumed, closed, driven by somebody else, meeting elsewhere.
const SPREAD = 3000; // ms: a thousand phones do not ask for the page in the same moment

// The room. What people are writing is not taken away by a pause; opening and closing bring another page.
export function followInRoom(live, root) {
  const paused = root.querySelector("[data-paused]");
  const stand = (state) => {
    if (state === root.dataset.state) {
      return;
    }
    const wasLive = isLive(root.dataset.state);
    root.dataset.state = state;
    if (paused) {
      paused.hidden = state !== "adjourned";
    }
    if (wasLive !== isLive(state)) {
      setTimeout(() => location.reload(), Math.random() * SPREAD);
    }
    showState(state);
  };
  follow(live, stand);
  live.on("mode_changed", ({ mode }) => showMode(mode));
}

// The console: its parts come anew, and who lost the lead sees so at once.
export function followOnConsole(live, root) {
  const parts = [...root.querySelectorAll("[data-part]")].map((part) => part.dataset.part);
  const lead = (id) => {
    const mine = id === root.dataset.me ? "yes" : "no";
    if (root.dataset.lead !== mine) {
      root.dataset.lead = mine;
      parts.forEach((part) => live.refresh(part));
    } else {
      live.refresh("controls");
    }
  };
  const stand = (state) => {
    if (state === root.dataset.state) {
      return;
    }
    const wasLive = isLive(root.dataset.state);
    root.dataset.state = state;
    showState(state);
    wasLive === isLive(state) ? parts.forEach((part) => live.refresh(part)) : location.reload();
  };
  follow(live, stand);
  live.on("taken_over", (event) => lead(event.lead));
  live.on("snapshot", (state, missed) => {
    isLive(state.state) && state.lead && lead(state.lead);
    missed.length > 0 && parts.forEach((part) => live.refresh(part));
  });
  live.on("mode_changed", ({ mode }) => {
    showMode(mode);
    live.refresh("controls");
  });
  // The plan's "now" moves with the clock.
  setInterval(() => document.visibilityState === "visible" && isLive(root.dataset.state) && live.refresh("plan"), 60_000);
}

// The projector has nothing to lose by a new page.
export function followOnWall(live, root) {
  follow(live, (state) => state !== root.dataset.state && location.reload());
}

function follow(live, stand) {
  live.on("opened", () => stand("open"));
  live.on("adjourned", () => stand("adjourned"));
  live.on("resumed", () => stand("open"));
  live.on("closed", () => stand("closed"));
  live.on("snapshot", (state) => state.state && stand(state.state));
}

const isLive = (state) => state === "open" || state === "adjourned";

// The bar holds a chip for each state and a word for each mode; one of them is shown.
function showState(state) {
  for (const chip of document.querySelectorAll("[data-state-chip]")) {
    chip.hidden = chip.dataset.stateChip !== state;
  }
}

function showMode(mode) {
  for (const word of document.querySelectorAll("[data-mode-word]")) {
    word.hidden = word.dataset.modeWord !== mode;
  }
}
