import { instantAt } from "../../../lib/core/calendar";
import { newId } from "../../../lib/core/ids";
import { disciplineName } from "../../../lib/regulations/subjects";
import type { AccountRows } from "../story/accounts";
import type { Story } from "../story/story";
import type { StoryUnit } from "../story/world";
import type { TableRows } from "../write/insert-rows";
import { auditRow } from "./audit-rows";
import type { BookSubject } from "./book";
import type { ResultRows, Troubled } from "./result-rows";
import { type PlayedSeason, typistOf } from "./season";

type Facts = PlayedSeason & { story: Story; accounts: AccountRows };
type FactRow = TableRows["disciplineFact"];
type Told = Pick<FactRow, "kind" | "decidedOn" | "document" | "actOn" | "isDutyRelated" | "selfDiscovered">;

/** A leading cadre of the commune who does not head it: whose discipline concerns the body he sits in. */
function deputyOf(facts: Facts, unit: StoryUnit): BookSubject | undefined {
  return facts.book.subjects.find(
    (subject) =>
      subject.required &&
      subject.track === "official" &&
      subject.homeUnitId === unit.id &&
      subject.places.length > 0 &&
      subject.places.every((place) => place.role !== "head"),
  );
}

function tell(rows: ResultRows, facts: Facts, unit: StoryUnit, told: Told): FactRow | null {
  const subject = deputyOf(facts, unit);
  if (subject === undefined) return null;
  return write(rows, facts, { subject, unit, fact: { ...told, personId: subject.personId } });
}

type Entry = { subject: BookSubject; unit: StoryUnit; fact: Told & Partial<FactRow> };

function write(rows: ResultRows, facts: Facts, { subject, unit, fact }: Entry): FactRow {
  const by = typistOf(facts.story, facts.accounts)(unit.code);
  const at = instantAt(fact.isWithdrawn === true ? "2024-12-05" : "2024-12-04", "09:30");
  const row: FactRow = {
    id: newId(),
    personId: null,
    actUnitId: unit.id,
    isWithdrawn: false,
    supersedesId: null,
    reason: null,
    ...fact,
    recordedAt: at.toISOString(),
    recordedById: by.accountId,
    actorName: by.name,
  };
  rows.discipline.push(row);
  const withdrawn = row.isWithdrawn === true;
  rows.audit.push(
    auditRow({
      event: withdrawn ? "discipline.withdrawn" : "discipline.recorded",
      at,
      by,
      unit,
      subjectType: "subject",
      subjectId: subject.id,
      summary: withdrawn
        ? `Rút bản ghi kỷ luật: ${subject.name}`
        : `Kỷ luật ${disciplineName(row.kind)}: ${subject.name}`,
    }),
  );
  return row;
}

/** One discipline that concerns the body, one found and remedied by oneself for an old act, one entered by mistake and withdrawn. */
export function disciplineStory(rows: ResultRows, facts: Facts, troubled: Troubled): void {
  tell(rows, facts, troubled.disciplined.unit, {
    kind: "reprimand",
    decidedOn: "2024-07-18",
    document: "Quyết định 47-QĐ/UBKTHU",
    actOn: "2024-03-12",
    isDutyRelated: true,
    selfDiscovered: false,
  });
  tell(rows, facts, troubled.corrected.unit, {
    kind: "reprimand",
    decidedOn: "2024-10-04",
    document: "Quyết định 61-QĐ/UBKTHU",
    actOn: "2022-11-20",
    isDutyRelated: true,
    selfDiscovered: true,
  });
  const mistaken = deputyOf(facts, troubled.flooded.unit);
  if (mistaken === undefined) return;
  const told: Told = {
    kind: "warning",
    decidedOn: "2023-12-29",
    document: "Quyết định 88-QĐ/UBKTHU",
    actOn: "2023-08-02",
    isDutyRelated: true,
    selfDiscovered: false,
  };
  const entry = { subject: mistaken, unit: troubled.flooded.unit };
  const first = write(rows, facts, { ...entry, fact: { ...told, personId: mistaken.personId } });
  const reason = "Ghi nhầm: quyết định của năm 2023 đã tính vào kỳ trước";
  write(rows, facts, {
    ...entry,
    fact: { ...told, personId: mistaken.personId, isWithdrawn: true, supersedesId: first.id, reason },
  });
}
