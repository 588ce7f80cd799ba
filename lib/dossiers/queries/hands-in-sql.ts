import { Prisma } from "../../db/generated/client";
import { WITHOUT_DOSSIER } from "../rules";

/** Whether the unit of this alias sends a dossier of its own: `handsInDossier` in SQL. */
export function handsInSql(alias: "unit" | "child"): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(alias)}.kind::text NOT IN (${Prisma.join([...WITHOUT_DOSSIER])})`;
}
