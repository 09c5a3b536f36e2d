// Which addresses the line takes as well as a POST: the same deed for a tenth of the bytes.
const calls = [
  [/\/polls\/([^/]+)\/vote$/, (fields, poll) => fields.choice && ["Vote", poll, fields.choice, fields.key ?? "", Number(fields.seq ?? 0)]],
  [/\/hand$/, (fields) => ["Hand", String(fields.up) === "true"]],
  [/\/questions\?handler=upvote$/i, (fields) => ["Upvote", fields.question ?? fields.Question]],
];
const PATIENCE = 6000; // ms; a line that does not answer within it is no line

// undefined: not by line. Otherwise like post(): the answer, or a refusal thrown.
export async function callByLine(line, path, fields) {
  const plain = fields instanceof FormData ? Object.fromEntries(fields) : (fields ?? {});
  for (const [pattern, call] of line.isOpen ? calls : []) {
    const found = pattern.exec(path);
    const args = found && call(plain, ...found.slice(1));
    if (!args) {
      continue;
    }
    let answer;
    try {
      answer = await patiently(line.connection.invoke(...args));
    } catch {
      line.probe();
      return undefined; // the POST carries the same key: sent twice it counts once
    }
    if (answer?.code === "too_fast" || answer?.code === "signed_out") {
      throw { offline: true, code: answer.code };
    }
    if (answer?.code) {
      throw answer;
    }
    return answer ?? {};
  }
  return undefined;
}

function patiently(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer")), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
