import type { BallotRow } from "../../../lib/ballots/queries/load-ballots";
import { newId } from "../../../lib/core/ids";
import { quorumFor } from "../../../lib/meetings/rules/attendance";
import type { CollectiveKind } from "../../../lib/regulations/subjects";
import { randomFor } from "../write/random";
import type { SeasonRows } from "./rows";
import { addMinutes } from "./script";
import type { Held, Stage } from "./stage";
import { countLevels, countPapers } from "./tallies";

/** One ballot per kind of subject: the roll of those present who vote on it, papers counted by two tellers. */
export function holdBallots(stage: Stage, rows: SeasonRows, held: Held, openedAt: Date): BallotRow[] {
  const concluded = held.agenda.filter((item) => item.status === "concluded");
  const kinds = [...new Set(concluded.map((item) => item.kind))];
  return kinds.map((kind) => holdBallot(stage, rows, held, { kind, openedAt }));
}

type Opening = { kind: CollectiveKind; openedAt: Date };

function holdBallot(stage: Stage, rows: SeasonRows, held: Held, { kind, openedAt }: Opening): BallotRow {
  const random = randomFor(`ballot:${held.script.key}:${kind}`);
  const form = held.pack.parameters["ballot.form"].value;
  const voters = held.people.filter(
    (person) =>
      person.presence === "present" &&
      person.capacities.some((entry) => entry.kind === kind && entry.capacity === "voting"),
  );
  const { base } = quorumFor(held.pack, kind, held.people);
  const papers = countPapers(random, voters.length, form === "showOfHands");
  const tellers = random
    .sample(
      voters.filter((person) => !person.isChair),
      2,
    )
    .map((person, index) => `${person.fullName}${index === 0 ? " (tổ trưởng)" : ""}`)
    .join(", ");
  const id = newId();
  const items = held.agenda.filter((item) => item.kind === kind && item.status === "concluded");
  const entries = items.flatMap((item) =>
    item.subjectIds.map((subjectId) => {
      const wanted = stage.outcomes.get(subjectId)?.level ?? "good";
      const counts = countLevels(random, wanted, papers.valid, base);
      const { name, title, ordinal } = item;
      return { id: newId(), agendaItemId: item.id, subjectId, name, title, ordinal, ...counts };
    }),
  );
  rows.ballots.push({
    id,
    meetingId: held.id,
    subjectKind: kind,
    form,
    status: "preparing",
    openedAt: openedAt.toISOString(),
    version: 1,
  });
  for (const voter of voters)
    rows.rolls.push({ ballotId: id, participantId: voter.id, subjectKind: kind, capacity: "voting" });
  for (const { name: _name, title: _title, ordinal: _ordinal, ...entry } of entries)
    rows.entries.push({ ...entry, ballotId: id });
  const closedAt = addMinutes(openedAt, 20);
  rows.counts.push({ id, closedAt: closedAt.toISOString(), tellers, ...papers });
  return {
    id,
    kind,
    form,
    status: "closed",
    repeatsId: null,
    repeatReason: null,
    ...papers,
    tellers,
    openedAt,
    closedAt,
    version: 2,
    rollSize: voters.length,
    entries,
  };
}
