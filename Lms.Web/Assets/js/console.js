// The console of a session. Each noun brings its own module.
import { mount as attendances } from "./attendances/console.js";
import { mount as polls } from "./polls/console.js";
import { followOnConsole } from "./sessions/course.js";
import { sendForms } from "./sessions/forms.js";
import { openLive } from "./sessions/live.js";
import { mount as slides } from "./slides/console.js";

const root = document.querySelector("main.console");
const live = openLive(root);
// Nouns mount here, before the line opens: the first state is theirs too.
followOnConsole(live, root);
sendForms(live, root);
slides(live, root);
polls(live, root);
attendances(live, root);
live.start();
