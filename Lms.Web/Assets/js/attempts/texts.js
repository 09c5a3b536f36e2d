// Words come from the server with places for what only this page knows; digits are those of the reader's language.
export function textsOf(element) {
  const texts = JSON.parse(element.dataset.texts);
  const digits = (value) => String(value).replace(/[0-9]/g, (d) => texts.digits[d]);
  return {
    ...texts,
    say: (key, values = {}) => Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, digits(value)), texts[key]),
  };
}

// "14:03" on this device's clock.
export function clockTime(at) {
  return new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
