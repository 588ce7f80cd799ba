import { expect, test } from "vitest";
import { unexplained } from "./schema-differences.mjs";

const sql = `-- DropIndex
DROP INDEX "person_search_idx";

-- AlterTable
ALTER TABLE "person" ALTER COLUMN "search" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "unit_path_idx" ON "unit"("path");
`;

test("an explained object is left out, everything else stays", () => {
  const left = unexplained(sql, ["person_search_idx", "person.search"]);
  expect(left).not.toContain("person");
  expect(left).toContain('CREATE INDEX "unit_path_idx"');
});

test("a difference that is wholly explained is empty, and so is none", () => {
  expect(unexplained(sql, ["person_search_idx", "person.search", "unit_path_idx"])).toBe("");
  expect(unexplained("-- This is an empty migration.\n", [])).toBe("");
});
