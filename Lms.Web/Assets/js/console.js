// The console of a session. Each noun brings its own module.
import { mount as attendances } from "./attendances/console.js";
import { mount as polls } from "./polls/console.js";
import { mount as mountGroups } from "./groups/console.js";
import { mount as mountMessages } from "./messages/console.js";
import { mount as mountQuestions } from "./questions/console.js";
import { openLive } from "./sessions/live.js";
import { followOnConsole } from "./sessions/course.js";
import { sendForms } from "./sessions/forms.js";
import { mount as slides } from "./slides/console.js";
import { mount as mountTimer } from "./timers/console.js";

const root = document.querySelector("main.console");
const live = openLive(root);
// Nouns mount here, before the line opens: the first state is theirs too.
followOnConsole(live, root);
sendForms(live, root);
slides(live, root);
polls(live, root);
attendances(live, root);
mountQuestions(live);
mountMessages(live);
mountTimer(live, root);
mountGroups(live);
live.start();
