import { toDateColumn } from "@/lib/core/calendar";
import { newId } from "@/lib/core/ids";
import { foldForSearch, nameForSorting } from "@/lib/core/vietnamese";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { CollectiveRole, Level, Track } from "@/lib/db/generated/enums";
import type { BuiltCollective, BuiltPerson, BuiltUnit } from "./build";

export async function buildGroup(
  cycleId: string,
  deciding: BuiltUnit,
  track: Track,
  name: string,
): Promise<{ id: string; name: string }> {
  const group = await database().comparableGroup.create({
    data: { cycleId, decidingUnitId: deciding.id, track, key: newId(), name, description: name },
    select: { id: true, name: true },
  });
  return group;
}

type SubjectOptions = {
  cycleId: string;
  track: Track;
  home: BuiltUnit;
  deciding: BuiltUnit;
  person?: BuiltPerson;
  collective?: BuiltCollective;
  unit?: BuiltUnit;
  groupId?: string;
  /** Places of review; the first is the primary one. */
  places?: readonly { collective: BuiltCollective; role: CollectiveRole }[];
  reviewedOn?: string | null;
  proposal?: Level;
  vote?: Level;
  exemptionCode?: string;
  isLeader?: boolean;
};

/** One subject with its places of review, already reviewed unless told otherwise. */
export async function buildSubject(options: SubjectOptions): Promise<{ id: string; name: string }> {
  const name = options.person?.fullName ?? options.collective?.name ?? options.unit?.name ?? "";
  const required = options.exemptionCode === undefined;
  const reviewedOn = options.reviewedOn === undefined ? "2024-12-03" : options.reviewedOn;
  const dated = required && reviewedOn !== null && options.track !== "organisation" ? toDateColumn(reviewedOn) : null;
  const id = newId();
  await database().subject.create({
    data: {
      id,
      cycleId: options.cycleId,
      track: options.track,
      personId: options.person?.id ?? null,
      collectiveId: options.collective?.id ?? null,
      unitId: options.unit?.id ?? null,
      homeUnitId: options.home.id,
      decidingUnitId: options.deciding.id,
      groupId: options.groupId ?? null,
      isLeader: options.isLeader ?? false,
      name,
      searchName: foldForSearch(name),
      sortName: nameForSorting(name),
      ownReview: options.track !== "official" || (options.places?.length ?? 0) > 0,
      required,
      exemptionCode: options.exemptionCode ?? null,
      reason: required ? "Thuộc đối tượng kiểm điểm" : "Được miễn công tác và sinh hoạt Đảng",
      citation: { kind: "convention", rule: "R3.1" },
      reviewedOn: dated,
      createdAt: new Date("2024-11-12T01:00:00Z"),
    },
  });
  const own = options.collective ? [{ collective: options.collective, role: "ordinary" as const }] : [];
  for (const [index, place] of (options.places ?? own).entries()) {
    await database().obligation.create({
      data: {
        subjectId: id,
        collectiveId: place.collective.id,
        role: place.role,
        scope: "full",
        isPrimary: index === 0,
        status: dated ? "reviewed" : "pending",
        reviewedOn: dated,
        reason: "Nơi kiểm điểm",
        citation: { kind: "convention", rule: "R4.1" },
      },
    });
  }
  if (options.vote) await database().subject.update({ where: { id }, data: { voteLevel: options.vote } });
  if (options.proposal) await writeProposal(id, options.proposal);
  return { id, name };
}

async function writeProposal(subjectId: string, level: Level): Promise<void> {
  await database().rating.create({
    data: {
      subjectId,
      stage: "committeeProposal",
      level,
      explanation: Prisma.DbNull,
      ratedOn: toDateColumn("2024-12-04"),
      recordedAt: new Date("2024-12-04T02:00:00Z"),
      actorName: "Cấp ủy",
    },
  });
}
