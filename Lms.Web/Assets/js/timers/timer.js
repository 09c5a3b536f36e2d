// Every timer of the page counts down by the server's clock.
const SECOND = 1000;

export function mount(live, root) {
  const timers = () => root.querySelectorAll("[data-timer]");

  function show(timer) {
    const left = timer.querySelector("[data-left]");
    const ends = timer.dataset.ends;
    timer.hidden = !ends;
    if (!ends) {
      return;
    }
    const seconds = Math.max(0, Math.ceil((Date.parse(ends) - live.now()) / SECOND));
    const digits = [...timer.dataset.digits];
    const text = seconds === 0
      ? timer.dataset.over
      : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`.replace(/\d/g, (d) => digits[d]);
    timer.classList.toggle("is-over", seconds === 0);
    if (left.textContent !== text) {
      left.textContent = text;
    }
  }

  function set(value) {
    timers().forEach((timer) => {
      timer.dataset.ends = value?.endsAt ?? "";
      const label = timer.querySelector("[data-label]");
      label.textContent = value?.label ?? "";
      label.hidden = !value?.label;
      show(timer);
    });
  }

  live.on("snapshot", (state) => set(state.timer));
  live.on("timer_set", set);
  live.on("timer_cleared", () => set(undefined));
  live.on("closed", () => set(undefined));
  setInterval(() => timers().forEach(show), SECOND / 2);
  timers().forEach(show);
}
