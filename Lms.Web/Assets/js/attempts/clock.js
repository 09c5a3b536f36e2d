// Time left, from the difference the server gave; this device's own clock is never asked what time it is.
const ANNOUNCED = [10, 5, 1]; // minutes left at which a screen reader is told

export function startClock(quiz, texts, onOver) {
  const words = quiz.querySelector("[data-left-words]");
  const said = quiz.querySelector("[data-say]");
  const start = Date.now();
  const left = Number(quiz.dataset.left);
  let told = Infinity;
  const tick = () => {
    // Elapsed by the wall clock: performance.now() stands still while a phone sleeps.
    const rest = left - Math.max(0, Date.now() - start);
    const minutes = Math.ceil(rest / 60000);
    const text = rest <= 0 ? texts.over : minutes <= 1 ? texts.lastMinute : texts.left.replace("{time}", texts.minutes[minutes] ?? "");
    if (words.textContent !== text) {
      words.textContent = text;
      quiz.querySelector("[data-bar]").classList.toggle("is-late", minutes <= 5);
      const mark = ANNOUNCED.find((m) => minutes <= m && told > m);
      if (mark || rest <= 0) {
        told = mark ?? 0;
        said.textContent = text;
      }
    }
    if (rest <= 0) {
      clearInterval(timer);
      onOver();
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
}
