// What stands in the fields of a question, as the server reads it, and back.
const controls = (question) => [...question.querySelectorAll("fieldset input, fieldset select")];
const field = (control) => control.name.slice(control.name.indexOf(".") + 1);

// null: not an answer yet (two elements have the same place).
export function read(question) {
  const all = controls(question);
  switch (question.dataset.kind) {
    case "single":
    case "true_false":
      return { choice: all.find((c) => c.checked)?.value ?? "" };
    case "multiple":
      return { choices: all.filter((c) => c.checked).map((c) => c.value).sort() };
    case "ordering": {
      const placed = all.filter((c) => c.value).sort((a, b) => a.value - b.value);
      return new Set(placed.map((c) => c.value)).size === placed.length ? { order: placed.map(field) } : null;
    }
    case "matching":
      return { pairs: Object.fromEntries(all.filter((c) => c.value).map((c) => [field(c), c.value])) };
    case "numeric":
      return { number: all[0].value };
    default:
      return { text: all[0].value };
  }
}

export function write(question, response) {
  const all = controls(question);
  const [shape, value] = Object.entries(response)[0];
  for (const control of all) {
    if (shape === "choice") control.checked = control.value === value;
    else if (shape === "choices") control.checked = value.includes(control.value);
    else if (shape === "order") control.value = value.includes(field(control)) ? String(value.indexOf(field(control)) + 1) : "";
    else if (shape === "pairs") control.value = value[field(control)] ?? "";
    else control.value = value;
  }
}

// Whether somebody has answered since the page was drawn: seen by the fields alone, so it holds also before any script has come.
export function touched(question) {
  return controls(question).some((c) =>
    c.matches("select")
      ? c.selectedIndex !== Math.max(0, [...c.options].findIndex((o) => o.defaultSelected))
      : c.matches("[type=radio], [type=checkbox]")
        ? c.checked !== c.defaultChecked
        : c.value !== c.defaultValue,
  );
}

export function isBlank(response) {
  const value = response && Object.values(response)[0];
  return !value || (typeof value === "string" ? value.trim() === "" : Object.keys(value).length === 0);
}

// Choosing a place that is taken changes places with the one that had it.
export function swapPlaces(question, changed, before) {
  for (const other of controls(question)) {
    if (other !== changed && other.value && other.value === changed.value) {
      other.value = before;
    }
  }
}
