// The room of a session: what is on now, and everything else one tap away. Each noun brings its own module.
import { openTabs } from "./slides/tabs.js";

const root = document.querySelector("main.room");
openTabs(root);
