// Countdowns by the server's time: one timer for all that are on the page.
const clocks = new Map();
let timer;

// element holds [data-left]; over() is called once.
export function startClock(element, closesAt, live, texts, over) {
  clocks.set(element, { closesAt, live, texts, over });
  element.hidden = false;
  tick();
  timer ??= setInterval(tick, 250);
}

export function stopClock(element) {
  clocks.delete(element);
}

function tick() {
  for (const [element, clock] of clocks) {
    // One that left the page is forgotten; one that is only about to be put there is not.
    clock.seen ||= element.isConnected;
    if (clock.seen && !element.isConnected) {
      clocks.delete(element);
      continue;
    }
    const seconds = Math.ceil((clock.closesAt - clock.live.now()) / 1000);
    const [m, n] = [Math.floor(seconds / 60), seconds % 60];
    const text = seconds <= 0 ? clock.texts.over : m > 0 ? clock.texts.say("leftMinutes", { m, n }) : clock.texts.say("left", { n });
    const place = element.querySelector("[data-left]");
    if (place.textContent !== text) {
      place.textContent = text;
      element.classList.toggle("is-late", seconds <= 5);
    }
    if (seconds <= 0) {
      clocks.delete(element);
      clock.over?.();
    }
  }
  if (clocks.size === 0) {
    clearInterval(timer);
    timer = undefined;
  }
}
