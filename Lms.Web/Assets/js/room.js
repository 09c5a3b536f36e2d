// The room of a session: what is on now, and everything else one tap away. Each noun brings its own module.
import { mount as attendances } from "./attendances/room.js";
import { mount as polls } from "./polls/room.js";
import { mount as mountGroups } from "./groups/room.js";
import { mount as mountMessages } from "./messages/room.js";
import { mount as mountQuestions } from "./questions/room.js";
import { openLive } from "./sessions/live.js";
import { followInRoom } from "./sessions/course.js";
import { openTabs } from "./sessions/tabs.js";
import { mount as slides } from "./slides/room.js";
import { mount as mountTimer } from "./timers/timer.js";

const root = document.querySelector("main.room");
openTabs(root);
const live = openLive(root);
// Nouns mount here, before the line opens: the first state is theirs too.
followInRoom(live, root);
slides(live, root);
polls(live, root);
attendances(live, root);
mountQuestions(live, root);
mountMessages(live, root);
mountTimer(live, root);
mountGroups(live, root);
live.start();
