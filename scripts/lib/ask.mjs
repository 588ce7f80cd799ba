// Questions on the terminal; a password is not shown. Without a terminal the answers are read line by line.
import { createInterface } from "node:readline";
import { StopError } from "./say.mjs";

/** Asks one after the other: `[{ name, question, hidden }]`; answers an object by name. */
export async function ask(questions, { input = process.stdin, output = process.stdout } = {}) {
  return input.isTTY ? askPerson(questions, input, output) : readLines(questions, input);
}

async function askPerson(questions, input, output) {
  const answers = {};
  for (const { name, question, hidden } of questions) {
    answers[name] = await askOne(`${question}: `, hidden === true, input, output);
  }
  return answers;
}

function askOne(prompt, hidden, input, output) {
  const terminal = createInterface({ input, output, terminal: true });
  let muted = false;
  const write = terminal._writeToOutput.bind(terminal);
  terminal._writeToOutput = (text) => {
    if (!muted) write(text);
  };
  return new Promise((resolve, reject) => {
    terminal.once("SIGINT", () => reject(new StopError("Đã thôi, chưa có gì thay đổi.")));
    terminal.question(prompt, (answer) => {
      if (hidden) output.write("\n");
      terminal.close();
      resolve(answer);
    });
    muted = hidden;
  });
}

async function readLines(questions, input) {
  const lines = [];
  for await (const line of createInterface({ input })) lines.push(line);
  return Object.fromEntries(questions.map(({ name }, index) => [name, lines[index] ?? ""]));
}
