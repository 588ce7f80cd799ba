import { expect, test } from "vitest";
import { createFirstAdministrator } from "@/lib/auth/commands/create-first-administrator";
import { signIn } from "@/lib/auth/commands/sign-in";
import { systemActor } from "@/lib/core/actor";
import { newRandomId } from "@/lib/core/ids";
import { buildUnit } from "../../support/build";
import { ownerSql } from "../../support/database";

const now = new Date("2024-12-05T01:00:00Z");
const ctx = () => ({ actor: systemActor("Dòng lệnh quản trị"), now, requestId: newRandomId() });
const input = { displayName: "Nguyễn Văn Quản", signInName: "Quan.Tri", password: "mật khẩu đủ dài" };

test("before the province is there, nobody can administer it", async () => {
  await expect(createFirstAdministrator(ctx(), input)).rejects.toMatchObject({ code: "notFound" });
});

test("a short password or an odd name is refused", async () => {
  await expect(createFirstAdministrator(ctx(), { ...input, password: "ngắn" })).rejects.toThrow(/12 ký tự/);
  await expect(createFirstAdministrator(ctx(), { ...input, signInName: "quản trị" })).rejects.toThrow(/Tên đăng nhập/);
});

test("RQ-17: of two commands at once one makes the administrator, who can sign in; the log tells it without the password", async () => {
  const province = await buildUnit("province", "Tỉnh ủy thử", null);
  const attempts = await Promise.allSettled([
    createFirstAdministrator(ctx(), input),
    createFirstAdministrator(ctx(), { ...input, signInName: "khac" }),
  ]);
  const made = attempts.filter((attempt) => attempt.status === "fulfilled");
  const refused = attempts.filter((attempt) => attempt.status === "rejected");
  expect(made).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ code: "account.administratorExists" });
  const accounts = await ownerSql(
    "SELECT a.sign_in_name, g.role::text, g.unit_id::text FROM account a JOIN role_grant g ON g.account_id = a.id",
  );
  expect(accounts).toEqual([{ sign_in_name: expect.any(String), role: "administrator", unit_id: province.id }]);
  const name = String(accounts[0]?.sign_in_name);
  await signIn(
    { signInName: name, password: input.password },
    { address: "127.0.0.1", realNow: now, businessNow: now, requestId: newRandomId() },
  );
  const log = await ownerSql("SELECT * FROM audit_event WHERE event = 'account.created'");
  expect(log).toHaveLength(1);
  expect(JSON.stringify(log)).not.toContain(input.password);
});
