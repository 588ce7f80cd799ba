import type { Actor } from "../../../lib/core/actor";
import { newId } from "../../../lib/core/ids";
import type { Tx } from "../../../lib/db/client";
import { recordSession } from "../../../lib/dossiers/commands/record-session";
import { presentList } from "../../../lib/ratings/commands/present-list";
import { judgeList, type ListItem, type ListProblem } from "../../../lib/ratings/queries/list-problems";
import { loadSubjects } from "../../../lib/ratings/queries/subject-facts";
import { proposedLevel } from "../../../lib/ratings/rules";
import { actOf } from "../story/actors";
import type { StoryCommune } from "../story/commune";
import type { StoryUnit } from "../story/world";
import { OVERRULING_REASONS } from "../texts/reports";
import { randomFor } from "../write/random";

/** What the deciding unit could put on a list today: reviewed, with a level from below. */
async function candidates(tx: Tx, cycleId: string, unitId: string): Promise<ListItem[]> {
  const rows = await tx.subject.findMany({
    where: { cycleId, decidingUnitId: unitId, required: true, decidedLevel: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const subjects = await loadSubjects(
    tx,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id }) => {
    const subject = subjects.get(id);
    const level = subject && !subject.awaitsReview ? proposedLevel(subject) : null;
    return level === null ? [] : [{ subjectId: id, level, reason: null }];
  });
}

type List = { id: string; cycleId: string; unitPath: string };

async function putReasons(
  tx: Tx,
  list: List,
  items: readonly ListItem[],
  problems: readonly ListProblem[],
): Promise<void> {
  const asked = new Set(problems.flatMap((problem) => problem.subjectId ?? []));
  const hasCrowdedGroup = problems.some((problem) => problem.subjectId === null);
  for (const item of items) {
    if (!asked.has(item.subjectId) && !(hasCrowdedGroup && item.level === "excellent")) continue;
    const reason = randomFor(`reason:${item.subjectId}`).pick(OVERRULING_REASONS);
    await tx.decisionItem.updateMany({ where: { decisionId: list.id, subjectId: item.subjectId }, data: { reason } });
  }
}

/** Takes off whatever the rules hold back, until they hold back nothing; then adds the reasons they ask for. */
async function settleList(tx: Tx, actor: Actor, list: List): Promise<number> {
  for (;;) {
    const items = await tx.decisionItem.findMany({
      where: { decisionId: list.id },
      select: { subjectId: true, level: true, reason: true },
      orderBy: { subjectId: "asc" },
    });
    const { blockers, reasons } = await judgeList(tx, actor, list, items);
    const blocked = blockers.flatMap((blocker) => blocker.subjectId ?? []);
    if (blocked.length === 0) {
      await putReasons(tx, list, items, reasons);
      return items.length;
    }
    await tx.decisionItem.deleteMany({ where: { decisionId: list.id, subjectId: { in: blocked } } });
  }
}

type Deciding = { cycleId: string; unit: StoryUnit; actor: Actor; title: string; at: string };

async function draftList(tx: Tx, { cycleId, unit, actor, title, at }: Deciding, keep: (item: ListItem) => boolean) {
  const kinds = unit.kind === "districtCommittee" ? ["standingCommittee"] : ["executiveCommittee", "standingCommittee"];
  const bodies = await tx.collective.findMany({ where: { unitId: unit.id }, select: { id: true, kind: true } });
  const body = kinds.flatMap((kind) => bodies.filter((candidate) => candidate.kind === kind))[0];
  const items = (await candidates(tx, cycleId, unit.id)).filter(keep);
  if (body === undefined || items.length === 0) return null;
  const id = newId();
  await tx.decision.create({
    data: { id, cycleId, unitId: unit.id, bodyId: body.id, title, createdAt: new Date(at) },
    select: { id: true },
  });
  await tx.decisionItem.createMany({ data: items.map((item) => ({ ...item, decisionId: id })) });
  const left = await settleList(tx, actor, { id, cycleId, unitPath: unit.path });
  return left === 0 ? null : { id, bodyId: body.id };
}

/** A commune's committee decides in session on its members and cells; its office records date, number and vote. */
export async function decideInCommune(tx: Tx, cycleId: string, commune: StoryCommune, actor: Actor): Promise<void> {
  const random = randomFor(`session:${commune.unit.code}`);
  const day = random.pick(["2024-12-06", "2024-12-07"]);
  const title = "Danh sách trình đợt 1";
  const deciding = { cycleId, unit: commune.unit, actor, title, at: `${day}T08:00:00+07:00` };
  const list = await draftList(tx, deciding, () => true);
  if (list === null) return;
  await presentList(actOf(tx, actor, `${day}T08:30:00+07:00`), { decisionId: list.id, version: 1 });
  const total = await tx.collectiveSeat.count({ where: { collectiveId: list.bodyId } });
  const present = total - random.between(0, 2);
  await recordSession(actOf(tx, actor, `${day}T16:30:00+07:00`), {
    decisionId: list.id,
    version: 2,
    bodyId: list.bodyId,
    sessionOn: day,
    number: `${random.between(121, 298)}-QĐ/ĐU`,
    decidedOn: day,
    membersTotal: total,
    membersPresent: present,
    votesFor: present - random.between(0, 1),
  });
}

/** The district's staff have begun the list for the session of 12/12: those whose level nobody disputes. */
export async function prepareDistrictList(tx: Tx, cycleId: string, unit: StoryUnit, actor: Actor): Promise<void> {
  const deciding = { cycleId, unit, actor, title: "Danh sách trình đợt 1", at: "2024-12-09T15:00:00+07:00" };
  await draftList(tx, deciding, (item) => item.level !== "excellent");
}
