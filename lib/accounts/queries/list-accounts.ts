import type { Actor } from "../../core/actor";
import { type Day, dayOf } from "../../core/calendar";
import { type Page, pageWindow } from "../../core/paging";
import type { Role } from "../../core/roles";
import { foldForSearch } from "../../core/vietnamese";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { aboveSql } from "../../units/queries/unit-above";
import { accountsInReach } from "./managed-account";
import { expiringGrantSql } from "./unattended";

export type AccountFilter = {
  search?: string;
  role?: Role;
  onlyDisabled?: boolean;
  onlyExpiring?: boolean;
  page?: number;
};

export type AccountRow = {
  id: string;
  displayName: string;
  signInName: string;
  isDisabled: boolean;
  grants: { role: Role; unitName: string; unitAbove: string | null; standsInFor: string | null }[];
};

/** Names are folded as in lib/core/vietnamese: without marks, đ as d, single blanks. */
const FOLDED_NAME = Prisma.sql`regexp_replace(lower(translate(
  regexp_replace(normalize(account.display_name || ' ' || account.sign_in_name, NFD), ${"[\u0300-\u036f]"}, '', 'g'), 'đĐ', 'dd')),
  '[^a-z0-9]+', ' ', 'g')`;

/** Accounts of the actor's administration in Vietnamese name order, 25 a page. Two statements. */
export async function listAccounts(actor: Actor, filter: AccountFilter, now: Date): Promise<Page<AccountRow>> {
  const page = Math.max(1, filter.page ?? 1);
  const day = dayOf(now);
  const where = Prisma.join(
    [Prisma.sql`account.id IN ${accountsInReach(actor)}`, ...conditionsOf(actor, filter, day)],
    " AND ",
  );
  const { take, skip } = pageWindow(page);
  return read(actor, async (db) => {
    const [counted] = await db.$queryRaw<
      { total: number }[]
    >`SELECT count(*)::int AS total FROM account WHERE ${where}`;
    const rows = await db.$queryRaw<AccountRow[]>`
      SELECT account.id, account.display_name AS "displayName", account.sign_in_name AS "signInName",
        account.disabled_at IS NOT NULL AS "isDisabled",
        coalesce((
          SELECT jsonb_agg(jsonb_build_object('role', held.role, 'unitName', unit.name, 'unitAbove', ${aboveSql(actor, "unit")}, 'standsInFor', held.stands_in_for)
            ORDER BY length(unit.path), held.role)
          FROM role_grant held JOIN unit ON unit.id = held.unit_id
          WHERE held.account_id = account.id AND is_valid_on(held.valid_from, held.valid_to, ${day}::date)), '[]') AS grants
      FROM account LEFT JOIN person ON person.id = account.person_id WHERE ${where}
      ORDER BY coalesce(person.sort_name, account.display_name) COLLATE "vi-VN-x-icu", account.id
      LIMIT ${take} OFFSET ${skip}`;
    return { rows, total: counted?.total ?? 0, page };
  });
}

function conditionsOf(actor: Actor, filter: AccountFilter, day: Day): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  const words = foldForSearch(filter.search ?? "");
  if (words !== "") conditions.push(Prisma.sql`${FOLDED_NAME} LIKE ${`%${words}%`}`);
  if (filter.onlyDisabled) conditions.push(Prisma.sql`account.disabled_at IS NOT NULL`);
  if (filter.onlyExpiring) {
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM role_grant JOIN unit ON unit.id = role_grant.unit_id
      WHERE role_grant.account_id = account.id AND ${expiringGrantSql(actor, day)})`);
  }
  if (filter.role)
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM role_grant wanted
      WHERE wanted.account_id = account.id AND wanted.role = ${filter.role}::role
        AND is_valid_on(wanted.valid_from, wanted.valid_to, ${day}::date))`);
  return conditions;
}
