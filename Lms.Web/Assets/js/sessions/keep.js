// What somebody sent in a session that the server has not acknowledged, under its person and session, in the order it was done.
import { KeptStore } from "../frame/kept-store.js";

export { newKey } from "../frame/kept-store.js";

const sends = new KeptStore("lms-live", "sends", ["person", "session", "key"]);

export const keep = (entry) => sends.put(entry);

export const drop = (entry) => sends.drop(entry);

export const kept = async (person, session) => (await sends.list(person, session)).sort((a, b) => a.at - b.at);
