import type { Actor } from "../../core/actor";
import type { Day } from "../../core/calendar";
import type { Tx } from "../../db/client";
import { checkPeople, dataOf, type PeopleVerdict } from "../rules/people-check";
import type { StoredRow } from "./draft-rows";
import { loadPeopleRegister } from "./people-register";

/** Holds the lines of a list of people against the register of today. Four statements however many lines. */
export async function checkPeopleDraft(
  db: Tx,
  actor: Actor,
  unitPath: string,
  rows: readonly Omit<StoredRow, "outcome" | "changes" | "candidates" | "problems">[],
  today: Day,
): Promise<PeopleVerdict> {
  const asked = rows
    .map((row) => dataOf(row))
    .filter((data) => data.fullName !== "" && /^\d{4}-\d{2}-\d{2}$/.test(data.birthDate));
  const register = await loadPeopleRegister(
    db,
    actor,
    unitPath,
    {
      cardNumbers: rows.map((row) => dataOf(row).cardNumber).filter((card) => card !== ""),
      names: asked.map((data) => data.fullName),
      birthDates: asked.map((data) => data.birthDate),
    },
    today,
  );
  return checkPeople(
    rows.map((row) => ({ ...row, problems: row.unreadable })),
    register,
    today,
  );
}
