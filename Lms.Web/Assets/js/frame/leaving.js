// Leaving a form with changes asks once. Forms opt in: <form data-guard>.
export function warnOnLeaving() {
  for (const form of document.querySelectorAll("form[data-guard]")) {
    let changed = false;
    form.addEventListener("input", () => (changed = true));
    form.addEventListener("submit", () => (changed = false));
    window.addEventListener("beforeunload", (event) => {
      if (changed) {
        event.preventDefault();
      }
    });
  }
}
