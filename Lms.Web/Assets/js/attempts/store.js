// Answers that have not reached the server yet: the newest of each question, under its person and attempt.
import { KeptStore } from "../frame/kept-store.js";

export { newKey } from "../frame/kept-store.js";

const FLAG = "lms.kept"; // tells other pages, without opening the database, that there is something to send
const answers = new KeptStore("lms", "answers", ["person", "attempt", "item"]);

export async function keep(entry) {
  if (await answers.put(entry)) {
    try {
      localStorage.setItem(FLAG, "1");
    } catch {
      // the page of the test itself still finds it
    }
  }
}

// A newer answer may have taken its place while it was under way.
export async function drop(entry) {
  await answers.drop(entry, (found) => found.key === entry.key);
  if ((await answers.count()) === 0) {
    localStorage.removeItem(FLAG);
  }
}

// Everything this person holds here, or only what belongs to one attempt.
export const kept = (person, attempt) => answers.list(...(attempt ? [person, attempt] : [person]));
