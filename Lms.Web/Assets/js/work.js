// The page of a submission with script: the text saves itself while it is written, and waits on this device while the line is away.
import { mount } from "./submissions/draft.js";

mount(document.getElementById("work"));
