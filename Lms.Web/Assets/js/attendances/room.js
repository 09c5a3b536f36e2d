// A trainee checks in without leaving what is on; without this the form goes to its own page.
export function mount(live, root) {
  const box = root.querySelector("[data-check-in]");
  const form = box?.querySelector("form");
  const closed = root.querySelector("[data-check-in-closed]");
  const done = root.querySelector("[data-checked-in]");
  if (!form) {
    return;
  }

  const show = (open) => {
    box.hidden = !open;
    closed.hidden = open;
  };
  live.on("check_in_opened", () => show(true));
  live.on("check_in_closed", () => show(false));
  const error = form.querySelector("[data-check-in-error]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.hidden = true;
    try {
      await live.post(form.getAttribute("action"), { Code: form.elements.Code.value });
      box.remove();
      closed.remove();
      done.hidden = false;
    } catch (problem) {
      error.textContent = problem.title || error.dataset.offline;
      error.hidden = false;
      form.elements.Code.select();
    }
  });
}
