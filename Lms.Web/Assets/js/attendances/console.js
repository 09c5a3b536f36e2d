// Who is here: the part is asked for anew when somebody came or went, and now and then, since minutes pass by themselves.
const minutesPass = 30000;

export function mount(live) {
  const refresh = () => live.refresh("attendances");
  live.on("people", refresh);
  for (const kind of ["check_in_opened", "check_in_closed", "mode_changed", "hand_raised", "hand_lowered", "opened", "resumed", "adjourned"]) {
    live.on(kind, refresh);
  }

  setInterval(() => document.hidden || refresh(), minutesPass);
}
