// The last step of npm run admin:create: reads { displayName, signInName, password } from its standard input.
import { text } from "node:stream/consumers";
import { ZodError } from "zod";
import { createFirstAdministrator } from "../lib/auth/commands/create-first-administrator";
import { systemActor } from "../lib/core/actor";
import { realNow } from "../lib/core/clock";
import { DomainError } from "../lib/core/errors";
import { newRandomId } from "../lib/core/ids";
import { database } from "../lib/db/client";

function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return error.sentence;
  if (error instanceof ZodError) return error.issues.map((issue) => issue.message).join(" ");
  return `Có lỗi ngoài dự kiến: ${error instanceof Error ? error.message.split("\n").at(-1) : String(error)}`;
}

try {
  const answers: unknown = JSON.parse(await text(process.stdin));
  const ctx = { actor: systemActor("Dòng lệnh quản trị"), now: realNow(), requestId: newRandomId() };
  await createFirstAdministrator(ctx, answers);
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
} finally {
  await database().$disconnect();
}
