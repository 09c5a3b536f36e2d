// The console of a session. Each noun brings its own module.
import { openLive } from "./sessions/live.js";

const root = document.querySelector("main.console");
const live = openLive(root);
// Nouns mount here, before the line opens: the first state is theirs too.
live.start();
