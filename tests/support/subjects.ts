import { toDateColumn } from "@/lib/core/calendar";
import { foldForSearch, nameForSorting } from "@/lib/core/vietnamese";
import { database } from "@/lib/db/client";
import type { CollectiveRole, Track } from "@/lib/db/generated/enums";
import type { BuiltCollective, BuiltPerson, BuiltUnit } from "./build";

const OPENED = new Date("2024-11-12T01:00:00Z");

type Target = { person: BuiltPerson } | { collective: BuiltCollective } | { unit: BuiltUnit };

type SubjectOptions = {
  cycleId: string;
  track: Track;
  home: BuiltUnit;
  decider: BuiltUnit;
  isLeader?: boolean;
  groupId?: string;
  dueOn?: string;
  provinceDueOn?: string;
};

/** One subject that has to be reviewed, without obligations. */
export async function buildSubject(target: Target, options: SubjectOptions): Promise<{ id: string }> {
  const name =
    "person" in target ? target.person.fullName : "collective" in target ? target.collective.name : target.unit.name;
  return database().subject.create({
    data: {
      cycleId: options.cycleId,
      track: options.track,
      personId: "person" in target ? target.person.id : null,
      collectiveId: "collective" in target ? target.collective.id : null,
      unitId: "unit" in target ? target.unit.id : null,
      homeUnitId: options.home.id,
      decidingUnitId: options.decider.id,
      groupId: options.groupId ?? null,
      name,
      searchName: foldForSearch(name),
      sortName: nameForSorting(name),
      isLeader: options.isLeader ?? false,
      ownReview: options.track !== "official" || options.isLeader === true,
      required: true,
      reason: "Thuộc diện kiểm điểm",
      citation: { kind: "convention", rule: "R3.10" },
      dueOn: options.dueOn ? toDateColumn(options.dueOn) : null,
      provinceDueOn: options.provinceDueOn ? toDateColumn(options.provinceDueOn) : null,
      createdAt: OPENED,
    },
    select: { id: true },
  });
}

/** The place where a subject is reviewed. */
export async function buildObligation(
  subjectId: string,
  place: BuiltCollective,
  role: CollectiveRole = "ordinary",
): Promise<{ id: string }> {
  return database().obligation.create({
    data: {
      subjectId,
      collectiveId: place.id,
      role,
      scope: "full",
      reason: "Nơi kiểm điểm",
      citation: { kind: "convention", rule: "R4.1" },
    },
    select: { id: true },
  });
}
