import { z } from "zod";
import { recordAudit } from "../../audit/record-audit";
import { proveActor } from "../../core/actor";
import type { ActContext } from "../../core/context";
import { DomainError } from "../../core/errors";
import { newRandomId } from "../../core/ids";
import { database } from "../../db/client";
import { ATTEMPT_WINDOW_MINUTES, minutesToWait } from "../attempts";
import { dropExpiredForms } from "../kept-form-store";
import { SESSION_SECONDS } from "../options";
import { passwordMatches, spendPasswordCheck } from "../password";

const signInSchema = z.object({
  signInName: z
    .string({ error: "Xin nhập tên đăng nhập." })
    .trim()
    .toLowerCase()
    .min(1, { error: "Xin nhập tên đăng nhập." })
    .max(100),
  password: z.string({ error: "Xin nhập mật khẩu." }).min(1, { error: "Xin nhập mật khẩu." }).max(200),
});

export type SignInCircumstances = { address: string; realNow: Date; businessNow: Date; requestId: string };

/**
 * Checks name and password and opens a session row of 8 hours. Returns its id.
 * One and the same refusal for an unknown name, a wrong password and a disabled account.
 */
export async function signIn(raw: unknown, circumstances: SignInCircumstances): Promise<string> {
  const input = signInSchema.parse(raw);
  const { address, realNow } = circumstances;
  const db = database();
  const failures = await db.signInAttempt.findMany({
    where: {
      signInName: input.signInName,
      address,
      succeeded: false,
      attemptedAt: { gt: new Date(realNow.getTime() - ATTEMPT_WINDOW_MINUTES * 60_000) },
    },
    select: { attemptedAt: true },
    take: 50,
  });
  const minutes = minutesToWait(
    failures.map((failure) => failure.attemptedAt),
    realNow,
  );
  if (minutes > 0) throw new DomainError("signIn.tooMany", { params: { minutes } });

  const account = await db.account.findUnique({
    where: { signInName: input.signInName },
    select: { id: true, personId: true, displayName: true, passwordHash: true, disabledAt: true },
  });
  const matches = account
    ? await passwordMatches(account.passwordHash, input.password)
    : await spendPasswordCheck(input.password);
  const accepted = matches && account !== null && account.disabledAt === null ? account : null;
  await db.signInAttempt.create({
    data: { signInName: input.signInName, address, succeeded: accepted !== null, attemptedAt: realNow },
  });
  if (!accepted) throw new DomainError("signIn.failed");
  await dropExpiredForms(realNow);
  return openSession(accepted, circumstances);
}

type AcceptedAccount = { id: string; personId: string | null; displayName: string };

async function openSession(account: AcceptedAccount, circumstances: SignInCircumstances): Promise<string> {
  const sessionId = newRandomId();
  const { realNow, businessNow, requestId } = circumstances;
  const actor = proveActor({
    kind: "person",
    accountId: account.id,
    personId: account.personId,
    name: account.displayName,
    grants: [],
    active: null,
    directing: [],
  });
  const ctx: ActContext = { actor, now: businessNow, requestId };
  await database().$transaction(async (tx) => {
    await tx.sessionRow.create({
      data: {
        id: sessionId,
        accountId: account.id,
        createdAt: realNow,
        expiresAt: new Date(realNow.getTime() + SESSION_SECONDS * 1000),
      },
    });
    await recordAudit(tx, ctx, {
      event: "session.started",
      subjectType: "account",
      subjectId: account.id,
      summary: `${account.displayName} đăng nhập`,
    });
  });
  return sessionId;
}
