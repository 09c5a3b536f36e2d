// A group's shared note.
import { openLive } from "./sessions/live.js";
import { mount as mountNote } from "./groups/note.js";
import { mount as mountTimer } from "./timers/timer.js";

const root = document.querySelector("[data-note]");
const live = openLive(root);
mountTimer(live, document);
mountNote(live, root);
live.start();
