import { recordAudit } from "../../audit/record-audit";
import { dayOf } from "../../core/calendar";
import { DomainError } from "../../core/errors";
import { newId } from "../../core/ids";
import type { Tx } from "../../db/client";
import { type CommandContext, runCommand } from "../../db/run-command";
import { findReachedPerson } from "../../people/queries/person-reach";
import { findReachedUnit } from "../../units/queries/reached-unit";
import { createAccountSchema } from "../schema";
import { writeGrant } from "./grant-role";
import { makePassword } from "./make-password";

export type NewAccount = {
  accountId: string;
  signInName: string;
  /** Shown once; null when the same form came a second time: the password of the first time is not known any more. */
  password: string | null;
};

/** Makes an account with its first role and a random first password; a party member is joined by card number. */
export async function createAccount(ctx: CommandContext, raw: unknown): Promise<NewAccount> {
  const input = createAccountSchema.parse(raw);
  const made = await makePassword();
  let isFirst = false;
  const account = await runCommand(ctx, "accounts.createAccount", input, async (tx) => {
    isFirst = true;
    const unit = await findReachedUnit(tx, ctx.actor, input.unitId, "account.manage");
    await refuseTakenName(tx, input.signInName);
    const row = { id: newId(), displayName: input.displayName, signInName: input.signInName };
    const personId = await findHolder(tx, ctx, input.cardNumber);
    await tx.account.create({
      data: { ...row, personId, passwordHash: made.passwordHash, createdAt: ctx.now },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      event: "account.created",
      unit,
      subjectType: "account",
      subjectId: row.id,
      summary: `Tạo tài khoản “${row.signInName}” cho ${row.displayName}`,
    });
    await writeGrant(tx, ctx, row, input);
    return { accountId: row.id, signInName: row.signInName };
  });
  return { ...account, password: isFirst ? made.password : null };
}

async function refuseTakenName(tx: Tx, signInName: string): Promise<void> {
  const taken = await tx.account.findUnique({ where: { signInName }, select: { id: true } });
  if (taken) throw new DomainError("account.signInNameTaken", { field: "signInName" });
}

async function findHolder(tx: Tx, ctx: CommandContext, cardNumber: string): Promise<string | null> {
  if (cardNumber === "") return null;
  const holder = await tx.person.findUnique({
    where: { cardNumber },
    select: { id: true, account: { select: { id: true } } },
  });
  const unknown = new DomainError("account.personUnknown", { field: "cardNumber" });
  if (!holder) throw unknown;
  const person = await findReachedPerson(tx, ctx.actor, holder.id, dayOf(ctx.now)).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === "notFound" ? unknown : error;
  });
  if (holder.account) throw new DomainError("account.personHasAccount", { field: "cardNumber" });
  return person.id;
}
