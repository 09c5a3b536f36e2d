// On any page: answers an earlier visit left on this device go to the server now, if it is the same person. Loaded only when there are some.
import { drop, kept } from "./attempts/store.js";
import { freshToken, sendAnswer } from "./attempts/send.js";

async function send() {
  const person = document.documentElement.dataset.person;
  const entries = (await kept(person)).filter((e) => e.attempt !== document.getElementById("quiz")?.dataset.attempt);
  const words = entries.length > 0 ? await freshToken() : undefined;

  if (words?.person === person) {
    const strip = document.createElement("div");
    strip.className = "strip";
    strip.setAttribute("role", "status");
    const say = (text, here) => (strip.textContent = text.replace("{here}", String(here).replace(/[0-9]/g, (d) => words.digits[d])));
    say(words.kept, entries.length);
    document.querySelector("main").prepend(strip);
    let left = entries.length;
    let refused = 0;
    for (const entry of entries) {
      const answer = await sendAnswer(entry, words.token);
      if (answer.is === "saved" || answer.is === "refused") {
        await drop(entry);
        left--;
        refused += answer.is === "refused" ? 1 : 0;
        say(words.kept, left);
      }
    }
    if (left === 0) {
      say(refused > 0 ? words.refused : words.sent, refused);
    }
  }
}

send();
