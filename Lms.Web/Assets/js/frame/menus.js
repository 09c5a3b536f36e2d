// A <details> menu closes as other menus do: by Escape, by a click elsewhere, by leaving it with Tab.
export function closeMenus() {
  for (const menu of document.querySelectorAll("details.menu")) {
    const close = (event) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    };
    document.addEventListener("click", close);
    document.addEventListener("focusin", close);
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  }
}
