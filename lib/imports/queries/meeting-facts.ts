import { createHash } from "node:crypto";
import type { Actor } from "../../core/actor";
import { demand } from "../../core/policy";
import type { Tx } from "../../db/client";
import { type MeetingView, viewOf } from "../../meetings/queries/get-meeting";
import { remaining } from "../../meetings/queries/load-people";
import { mayTakeResults } from "../policy";
import type { MeetingFacts } from "../rules/meeting-plan";

export type ImportMeeting = {
  view: MeetingView;
  facts: MeetingFacts;
  /** Changes with everything that a template is made from. */
  stamp: string;
};

/** A meeting whose results can still come from a file, for whoever runs it. */
export async function loadImportMeeting(db: Tx, actor: Actor, meetingId: string): Promise<ImportMeeting> {
  const view = await viewOf(db, actor, meetingId);
  demand(mayTakeResults(actor, view));
  const people = remaining(view.people);
  const agenda = view.agenda.filter((item) => !item.postponed);
  return {
    view,
    stamp: stampOf(view),
    facts: {
      meetingId: view.id,
      ballotForm: view.ballotForm,
      readsOutAbsent: view.pack.parameters["absence.readOut"].value === true,
      people: people.map((person) => ({
        id: person.id,
        personId: person.personId,
        fullName: person.fullName,
        excused: person.excused !== null || person.activeElsewhere,
        votesOn: person.capacities.filter(({ capacity }) => capacity === "voting").map(({ kind }) => kind),
      })),
      items: agenda.flatMap((item) =>
        item.subjectIds.map((subjectId) => ({
          id: `${item.id}/${subjectId}`,
          itemId: item.id,
          subjectId,
          personId: item.personId,
          kind: item.kind,
          name: item.name,
          concluded: item.status === "concluded",
        })),
      ),
      kinds: view.kinds.filter(({ kind }) => agenda.some((item) => item.kind === kind)),
    },
  };
}

function stampOf(view: MeetingView): string {
  const people = remaining(view.people).map((person) => [
    person.id,
    person.capacities.map(({ kind, capacity }) => `${kind}:${capacity}`).sort(),
  ]);
  const items = view.agenda.map((item) => [item.id, item.version, item.postponed, [...item.subjectIds].sort()]);
  return createHash("sha256")
    .update(JSON.stringify([view.version, view.status, people.sort(), items]))
    .digest("hex")
    .slice(0, 24);
}
