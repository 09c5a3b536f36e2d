import { keepCode } from "./attendances/code.js";

keepCode(document.querySelector("[data-code-wall]"));
