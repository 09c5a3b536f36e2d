// The parts of the room open without asking the server for the page again. On a desk all are in sight, and a tab leads to its part.
export function openTabs(root) {
  root.dataset.script = "";
  const tabs = [...root.querySelectorAll("[data-tab]")];
  function open(name) {
    root.dataset.open = name;
    for (const tab of tabs) {
      if (tab.dataset.tab === name) {
        tab.setAttribute("aria-current", "true");
      } else {
        tab.removeAttribute("aria-current");
      }
    }
    scrollTo(0, 0);
  }
  for (const tab of tabs) {
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      open(tab.dataset.tab);
      document.getElementById(tab.dataset.tab)?.focus();
    });
  }
}
