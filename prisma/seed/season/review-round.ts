import { newId } from "../../../lib/core/ids";
import { foldForSearch } from "../../../lib/core/vietnamese";
import type { CritiqueRow } from "../../../lib/critiques/queries/list-critiques";
import { mayBecomeShortcoming } from "../../../lib/critiques/rules";
import type { AgendaRow } from "../../../lib/meetings/queries/load-agenda";
import { randomFor } from "../write/random";
import type { SeasonRows } from "./rows";
import { sayingsOn } from "./sayings";
import { addMinutes, type ItemScript, isBodyTrack, type Taken } from "./script";
import type { Held, Stage } from "./stage";

/** Item by item: opinions with replies, the chair's conclusion. Answers what was said and when the last item was concluded. */
export function conductReview(stage: Stage, rows: SeasonRows, held: Held, from: Date) {
  const { script, agenda } = held;
  const random = randomFor(`review:${script.key}`);
  const present = held.people.filter((person) => person.presence === "present");
  const speakers = present.map((person) => stage.register.person(person.personId));
  const taken = new Map(script.taken.map((entry) => [entry.place.id, entry]));
  const critiques: CritiqueRow[] = [];
  let openedAt = from;
  for (const item of agenda) {
    const entry = taken.get(item.obligationIds[0] ?? "");
    if (item.postponed || entry === undefined) {
      writeItem(rows, held, item, null);
      continue;
    }
    const saying = sayingsOn(random, entry, { speakers, openedAt });
    critiques.push(...writeCritiques(stage, rows, held, { item, entry, saying }));
    const concludedAt = addMinutes(openedAt, script.minutesEach - 1);
    item.status = "concluded";
    item.conclusion = saying.conclusion;
    item.openedAt = saying.said.length > 0 ? (saying.said[0]?.saidAt ?? concludedAt) : concludedAt;
    item.version += saying.said.length > 0 ? 2 : 1;
    writeItem(rows, held, item, concludedAt);
    openedAt = addMinutes(openedAt, script.minutesEach);
  }
  return { critiques, endedAt: openedAt };
}

export function writeItem(rows: SeasonRows, held: Held, item: AgendaRow, concludedAt: Date | null): void {
  rows.agenda.push({
    id: item.id,
    meetingId: held.id,
    ordinal: item.ordinal,
    subjectKind: item.kind,
    track: item.track,
    personId: item.personId,
    collectiveId: item.collectiveId,
    role: item.role,
    name: item.name,
    title: item.title,
    status: item.status,
    openedAt: item.openedAt?.toISOString() ?? null,
    conclusion: item.conclusion,
    concludedAt: concludedAt?.toISOString() ?? null,
    postponedReason: item.postponedReason,
    version: item.version,
  });
  for (const obligationId of item.obligationIds) rows.links.push({ agendaItemId: item.id, obligationId });
}

type Spoken = { item: AgendaRow; entry: Taken; saying: ItemScript };

function writeCritiques(stage: Stage, rows: SeasonRows, held: Held, { item, entry, saying }: Spoken): CritiqueRow[] {
  const person = entry.subject.isLeader ? "leader" : "nonLeader";
  const form = isBodyTrack(item.track) ? "collective" : person;
  const content = stage.contentOf(held.script.unitId, form);
  return saying.said.flatMap(({ speakerId, what, saidAt, repliedAt }) => {
    const speaker = held.people.find((person) => person.personId === speakerId);
    if (speaker === undefined) return [];
    const about = content.get(what.about);
    const id = newId();
    const replyKind = what.replyKind ?? null;
    rows.critiques.push({
      id,
      agendaItemId: item.id,
      speakerId: speaker.id,
      contentItemId: about?.id ?? null,
      kind: what.kind,
      text: what.text,
      saidAt: saidAt.toISOString(),
      replyKind,
      replyText: what.reply ?? null,
      repliedAt: replyKind === null ? null : repliedAt.toISOString(),
      version: replyKind === null ? 1 : 2,
    });
    if (mayBecomeShortcoming({ ...what, replyKind, withdrawnReason: null }))
      followUp(rows, held, { id, entry, text: what.text, at: repliedAt });
    return [
      {
        id,
        agendaItemId: item.id,
        speakerName: speaker.fullName,
        speakerPost: speaker.post,
        capacities: speaker.capacities,
        kind: what.kind,
        contentItemId: about?.id ?? null,
        contentTitle: about?.title ?? null,
        text: what.text,
        replyKind,
        replyText: what.reply ?? null,
        withdrawnReason: null,
        version: 1,
        shortcomingId: null,
      },
    ];
  });
}

type Accepted = { id: string; entry: Taken; text: string; at: Date };

/** What leaders and collectives accepted is followed until it is fixed; in cells every third one. */
function followUp(rows: SeasonRows, held: Held, { id, entry, text, at }: Accepted): void {
  const random = randomFor(`follow:${id}`);
  if (entry.body.kind === "cell" && !random.chance(0.3)) return;
  const isBody = isBodyTrack(entry.subject.track);
  rows.shortcomings.push({
    id: newId(),
    unitId: held.script.unitId,
    personId: isBody ? null : entry.subject.personId,
    collectiveId: isBody ? entry.subject.collectiveId : null,
    origin: "review",
    originYear: 2024,
    originDocument: null,
    critiqueId: id,
    text,
    searchText: foldForSearch(text),
    dueOn: random.pick(["2025-03-31", "2025-06-30", "2025-09-30"]),
    obstacle: null,
    clearerUnitId: null,
    status: "notYet",
    createdAt: at.toISOString(),
  });
}
