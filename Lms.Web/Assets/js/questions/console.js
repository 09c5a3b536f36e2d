// Questions and hands on the console come from the server as they are.
export function mount(live) {
  const kinds = ["question_asked", "question_upvoted", "question_answered", "question_parked", "question_reopened", "question_removed", "hand_raised", "hand_lowered"];
  kinds.forEach((kind) => live.on(kind, () => live.refresh("questions")));
  live.on("snapshot", (state, missed) => missed.some((event) => kinds.includes(event.kind)) && live.refresh("questions"));
}
