// Answers that have not reached the server yet: the newest of each statement. No name and no secret is in it.
import { KeptStore } from "../frame/kept-store.js";

const answers = new KeptStore("lms-surveys", "answers", ["survey", "statement"]);

export const keep = (entry) => answers.put(entry);

// Only if it is still this one: a newer answer may have taken its place while it was under way.
export const drop = (entry) => answers.drop(entry, (found) => found.seq === entry.seq);

export const kept = (survey) => answers.list(survey);

export const forget = async (survey) => {
  for (const entry of await answers.list(survey)) {
    await answers.drop(entry);
  }
};
