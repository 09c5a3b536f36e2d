// The address of somebody's calendar: copied, or handed to another app.
import { mountShare } from "./surveys/share.js";

document.querySelectorAll("[data-share]").forEach(mountShare);
