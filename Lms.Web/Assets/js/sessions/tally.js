// Counts travel as "number.voters.count.count…" in figures to the base of 36.
export function readCounts(text) {
  const [number, voters, ...counts] = text.split(".").map((figure) => parseInt(figure, 36));
  return { number, voters, counts };
}
