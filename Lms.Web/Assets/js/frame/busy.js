// A slow line invites a second tap: a form that is on its way says so and goes once.
export function markBusy() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") {
      return;
    }
    if (form.dataset.going) {
      event.preventDefault();
      return;
    }
    form.dataset.going = "yes";
    event.submitter?.setAttribute("aria-busy", "true");
  });
  // Coming back by the back button finds the form ready again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-going]")) {
      delete form.dataset.going;
      form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    }
  });
}
