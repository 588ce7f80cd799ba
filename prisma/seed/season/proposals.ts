import { dayOf } from "../../../lib/core/calendar";
import { randomFor } from "../write/random";
import type { BookSubject } from "./book";
import type { SeasonRows } from "./rows";
import { addMinutes, type MeetingScript, type Recorder } from "./script";
import type { Stage } from "./stage";

/** Officials without a leading post are reviewed in the cell; their head rates them, the office hands the level up. */
function rateByHead(stage: Stage, rows: SeasonRows, script: MeetingScript, official: BookSubject): void {
  const level = stage.outcomes.get(official.id)?.level;
  if (level === undefined) return;
  const at = addMinutes(new Date(script.startsAt), -24 * 60);
  const rated = { subjectId: official.id, level, ratedOn: dayOf(at), by: script.typedBy };
  rows.addRating({ ...rated, stage: "headOfAgency", recordedAt: at });
  rows.addRating({ ...rated, stage: "committeeProposal", recordedAt: addMinutes(at, 30) });
}

/** The chi ủy gives its own value before the members vote; now and then another one. */
function rateByCellCommittee(stage: Stage, rows: SeasonRows, script: MeetingScript, member: BookSubject): void {
  const outcome = stage.outcomes.get(member.id);
  if (outcome === undefined) return;
  const level = randomFor(`opinion:${member.id}`).chance(0.94) ? outcome.level : outcome.claimed;
  const at = addMinutes(new Date(script.startsAt), -20 * 60);
  rows.addRating({
    subjectId: member.id,
    stage: "cellCommitteeOpinion",
    level,
    ratedOn: dayOf(at),
    recordedAt: at,
    by: script.typedBy,
  });
}

/** What stands beside the votes of the cells (R20.4). */
export function adviseOnMembers(stage: Stage, rows: SeasonRows, scripts: readonly MeetingScript[]): void {
  for (const script of scripts) {
    const [body] = script.bodies;
    if (body?.kind !== "cell" || script.state === "scheduled") continue;
    const hasCommittee = stage.register.collectivesOf(script.unitId).some((other) => other.kind === "cellCommittee");
    for (const { subject } of script.taken) {
      if (subject.track !== "partyMember" || script.absent.has(subject.personId ?? "")) continue;
      if (hasCommittee) rateByCellCommittee(stage, rows, script, subject);
    }
    if (script.kind === "supplementary") continue;
    for (const official of stage.officialsOf(script.unitId)) rateByHead(stage, rows, script, official);
  }
}

/** After its meetings a commune hands up what the district decides; the district's Organisation Board has looked at most. */
export function proposeUpward(
  stage: Stage,
  rows: SeasonRows,
  scripts: readonly MeetingScript[],
  board: { unitId: string; by: Recorder },
): void {
  for (const script of scripts) {
    const unit = stage.register.unit(script.unitId);
    if (unit.kind !== "grassrootsCommittee" || script.state !== "closed") continue;
    for (const { subject, place } of script.taken) {
      const level = stage.outcomes.get(subject.id)?.level;
      if (level === undefined || !place.isPrimary || subject.decidingUnitId === unit.id) continue;
      const at = new Date("2024-12-06T16:00:00+07:00");
      rows.addRating({
        subjectId: subject.id,
        stage: "committeeProposal",
        level,
        ratedOn: dayOf(at),
        recordedAt: at,
        by: script.typedBy,
      });
      const isLookedAt = randomFor(`appraisal:${subject.id}`).chance(level === "excellent" ? 0.5 : 0.85);
      if (subject.decidingUnitId !== board.unitId || !isLookedAt) continue;
      const seen = new Date("2024-12-09T14:00:00+07:00");
      const appraised = { subjectId: subject.id, level, ratedOn: dayOf(seen), recordedAt: seen, by: board.by };
      rows.addRating({ ...appraised, stage: "appraisal" });
    }
  }
}
