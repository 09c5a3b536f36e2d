// Forms of the console that say data-live go without leaving the page; their part comes anew, and a refusal is told where it was tried.
export function sendForms(live, root) {
  const said = root.querySelector("[data-refused]");
  root.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-live]") || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    if (form.dataset.going) {
      return;
    }
    form.dataset.going = "yes";
    const fields = new FormData(form);
    if (event.submitter?.name) {
      fields.set(event.submitter.name, event.submitter.value);
    }
    event.submitter?.setAttribute("aria-busy", "true");
    try {
      await live.post(form.getAttribute("action"), fields);
      said.hidden = true;
    } catch (problem) {
      said.hidden = false;
      said.querySelector("p").textContent = problem.title || said.dataset.offline;
    } finally {
      delete form.dataset.going;
      event.submitter?.removeAttribute("aria-busy");
      live.refresh(form.closest("[data-part]").dataset.part);
    }
  });
}
