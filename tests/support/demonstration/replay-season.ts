import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { getOpenCycle } from "@/lib/cycles/queries/open-cycle";
import type { Level, RatingStage, Track } from "@/lib/db/generated/enums";
import { receiveDossier } from "@/lib/dossiers/commands/receive-dossier";
import { recordSession } from "@/lib/dossiers/commands/record-session";
import { returnDossier } from "@/lib/dossiers/commands/return-dossier";
import { submitDossier } from "@/lib/dossiers/commands/submit-dossier";
import { hashContents, loadContents } from "@/lib/dossiers/queries/contents";
import { getDossierUnit } from "@/lib/dossiers/queries/dossier-unit";
import { recordRatings } from "@/lib/obligations/commands/record-ratings";
import { presentList } from "@/lib/ratings/commands/present-list";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { saveReview } from "@/lib/reviews/commands/save-review";
import type { RecordRow } from "./record";
import { at, type Play } from "./replay-meetings";

type Actors = { ofAccount(accountId: string): Actor };

async function subjectIdOf(play: Play, subject: unknown): Promise<string> {
  const [track, thing] = String(subject).split(" ");
  const owner = { unitId: undefined, collectiveId: undefined, personId: undefined };
  const key = track === "organisation" ? "unitId" : track === "collective" ? "collectiveId" : "personId";
  const found = await play.tx.subject.findFirstOrThrow({
    where: { track: track as Track, ...owner, [key]: thing },
    select: { id: true },
  });
  return found.id;
}

/** Hands in one review as it stands in the record. */
export async function replayReview(play: Play, review: RecordRow, actors: Actors): Promise<void> {
  const kind = review.person_id === null ? "collective" : "person";
  const self = (play.record.ratings ?? []).find(
    (row) => row.stage === "self" && String(row.subject).endsWith(String(review.owner)),
  );
  const items = await play.tx.contentItem.findMany({
    where: { subject: review.form as "collective" | "leader" | "nonLeader" },
    select: { id: true, code: true, layer: true },
  });
  const answers = (review.answers as [string, string, string, string | null][]).map(([code, layer, text, grade]) => {
    const item = items.find((candidate) => candidate.code === code && candidate.layer === layer);
    return [item?.id ?? "", { text, grade: grade ?? "" }] as const;
  });
  await saveReview(at(play, actors.ofAccount(String(self?.recorded_by_id)), review.submitted_at), {
    ref: { kind, id: review.owner },
    version: 0,
    intent: "submit",
    answers: Object.fromEntries(answers),
    shortcomingsText: review.shortcomings_text,
    causesText: review.causes_text,
    remedyText: review.remedy_text,
    levels: review.levels,
    onPaper: review.entered_on_paper === true ? "on" : "",
  });
}

/** Values of stages for which officials of other desks sign: the head, the chi ủy, the committee, the board above. */
export async function replayAdvice(play: Play, rating: RecordRow, actors: Actors): Promise<void> {
  const subjectId = await subjectIdOf(play, rating.subject);
  await recordRatings(play.tx, at(play, actors.ofAccount(String(rating.recorded_by_id)), rating.recorded_at), [
    { subjectId, stage: rating.stage as RatingStage, level: rating.level as Level, ratedOn: String(rating.rated_on) },
  ]);
}

export async function replayReport(play: Play, report: RecordRow): Promise<void> {
  const ctx = at(play, play.actorOf(String(report.unit_id)), report.sent_at);
  const difficulties = ((report.difficulties ?? []) as string[]).map((text, index) => [index, { text }] as const);
  const proposals = ((report.proposals ?? []) as [string, string][]).map(
    ([text, addresseeId], index) => [index, { text, addresseeId }] as const,
  );
  await saveReport(ctx, {
    unitId: report.unit_id,
    quality: report.quality,
    strengths: report.strengths,
    weaknesses: report.weaknesses,
    difficulties: Object.fromEntries(difficulties),
    proposals: Object.fromEntries(proposals),
  });
  await sendReport(ctx, { unitId: report.unit_id, version: 1 });
}

/** A dossier through everything its history names before the decision. */
export async function replayDossier(play: Play, dossier: RecordRow): Promise<void> {
  const unitId = String(dossier.unit_id);
  const sender = play.actorOf(unitId);
  const receiver = play.actorOf(String(dossier.receiver_id));
  const events = (play.record.dossierEvents ?? [])
    .filter((row) => row.unit_id === unitId && row.status !== "decided")
    .toSorted((a, b) => (String(a.happened_at) < String(b.happened_at) ? -1 : 1));
  for (const event of events) {
    if (event.status === "submitted") {
      const contents = await loadContents(
        play.tx,
        await getOpenCycle(play.tx),
        await getDossierUnit(play.tx, sender, unitId),
      );
      await submitDossier(at(play, sender, event.happened_at), { unitId, contentsHash: hashContents(contents) });
      continue;
    }
    const row = await play.tx.dossier.findFirstOrThrow({ where: { unitId }, select: { id: true, version: true } });
    const held = { dossierId: row.id, version: row.version };
    const ctx = at(play, receiver, event.happened_at);
    if (event.status === "received") await receiveDossier(ctx, held);
    else await returnDossier(ctx, { ...held, reason: event.reason });
  }
}

/** The list goes to the session and comes back recorded, past every rule the commands ask. */
export async function replayDecision(play: Play, decision: RecordRow): Promise<void> {
  const { id: cycleId } = await getOpenCycle(play.tx);
  const actor = play.actorOf(String(decision.unit_id));
  const id = newId();
  await play.tx.decision.create({
    data: {
      id,
      cycleId,
      unitId: String(decision.unit_id),
      bodyId: String(decision.body_id),
      title: String(decision.title),
      createdAt: new Date(String(decision.created_at)),
    },
    select: { id: true },
  });
  for (const [subject, level, reason] of decision.items as [string, Level, string | null][]) {
    await play.tx.decisionItem.create({
      data: { decisionId: id, subjectId: await subjectIdOf(play, subject), level, reason },
      select: { subjectId: true },
    });
  }
  await presentList(at(play, actor, decision.presented_at), { decisionId: id, version: 1 });
  await recordSession(at(play, actor, decision.recorded_at), {
    decisionId: id,
    version: 2,
    bodyId: decision.body_id,
    sessionOn: decision.session_on,
    number: decision.number,
    decidedOn: decision.decided_on,
    membersTotal: decision.members_total,
    membersPresent: decision.members_present,
    votesFor: decision.votes_for,
  });
}
