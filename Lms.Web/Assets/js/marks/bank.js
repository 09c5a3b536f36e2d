// Sentences of the bank: put in where they belong without a new page, and kept from what stands there.
import { post } from "../sessions/post.js";

export function bindBank(form, sheet) {
  form.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-bank] button");
    if (!button) {
      return;
    }
    event.preventDefault();
    const bank = button.closest("[data-bank]");
    const area = bank.parentElement.querySelector("textarea");
    if (button.name === "pick") {
      area.value = area.value.trim() === "" ? button.textContent : `${area.value.trimEnd()}\n${button.textContent}`;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
      post(`${form.dataset.path}?handler=pick`, { pick: button.value }).catch(() => {}); // counted another time
      return;
    }
    try {
      sheet.next();
      const fields = new FormData(form);
      fields.set("keep", button.value);
      const kept = await post(`${form.dataset.path}?handler=keep`, fields);
      if (!bank.querySelector(`[value^="${kept.id}"]`)) {
        const line = document.createElement("button");
        Object.assign(line, { className: "bank-line", name: "pick", value: `${kept.id}:${button.value}`, textContent: kept.text });
        const item = document.createElement("li");
        item.append(line);
        bank.querySelector("ul").prepend(item);
      }
      sheet.say(kept.said, "");
    } catch (refusal) {
      sheet.say(refusal.title || form.dataset.kept, "is-refused");
    }
  });
}
