import { addDays } from "../../../lib/core/calendar";
import { newId } from "../../../lib/core/ids";
import { getOpenCycle } from "../../../lib/cycles/queries/open-cycle";
import { isInTime } from "../../../lib/cycles/rules/timeliness";
import type { Tx } from "../../../lib/db/client";
import { loadContents } from "../../../lib/dossiers/queries/contents";
import { type DossierDeadlines, loadDossierDeadlines } from "../../../lib/dossiers/queries/deadline";
import { loadGaps } from "../../../lib/dossiers/queries/gaps";
import { referenceOf } from "../../../lib/dossiers/rules";
import type { StoryUnit } from "../story/world";
import { RETURN_REASONS } from "../texts/reports";
import { insertRows, type TableRows } from "../write/insert-rows";
import { randomFor } from "../write/random";
import { auditRow } from "./audit-rows";
import type { Recorder } from "./script";

export type CellDossier = {
  unit: StoryUnit;
  parent: StoryUnit;
  sender: Recorder;
  receiver: Recorder;
  /** Day of the first submission. */
  day: string;
  fate: "received" | "returnedOnce" | "returned";
};

type Rows = {
  dossiers: TableRows["dossier"][];
  versions: TableRows["dossierVersion"][];
  events: TableRows["dossierEvent"][];
  audit: TableRows["auditEvent"][];
};

type Step = { status: "submitted" | "received" | "returned"; at: string };

/** What happened to the dossier, in order. */
function stepsOf({ day, fate }: CellDossier): Step[] {
  const sent: Step = { status: "submitted", at: `${day}T10:00:00+07:00` };
  const next = addDays(day, 1);
  if (fate === "received") return [sent, { status: "received", at: `${next}T09:00:00+07:00` }];
  const returned: Step = { status: "returned", at: `${next}T09:00:00+07:00` };
  if (fate === "returned") return [sent, returned];
  return [
    sent,
    returned,
    { status: "submitted", at: `${next}T15:00:00+07:00` },
    { status: "received", at: `${addDays(next, 1)}T09:00:00+07:00` },
  ];
}

const SUMMARIES = {
  submitted: (unit: string, parent: string) => `Gửi hồ sơ của ${unit} tới ${parent}`,
  received: (unit: string) => `Tiếp nhận hồ sơ của ${unit}`,
  returned: (unit: string, _parent: string, reason: string) => `Trả lại hồ sơ của ${unit}: ${reason}`,
};

type Writing = {
  cycle: { id: string; year: number };
  dossier: CellDossier;
  contents: object;
  deadlines: DossierDeadlines;
};

function write(rows: Rows, { cycle, dossier, contents, deadlines }: Writing): void {
  const { unit, parent, sender, receiver } = dossier;
  const id = newId();
  const steps = stepsOf(dossier);
  const submissions = steps.filter((step) => step.status === "submitted");
  const last = steps.at(-1);
  const reason = randomFor(`return:${unit.code}`).pick(RETURN_REASONS);
  for (const [index, { at }] of submissions.entries()) {
    rows.versions.push({
      id: newId(),
      dossierId: id,
      number: index + 1,
      reference: referenceOf(cycle.year, unit.code, index + 1),
      contents,
      isLate: deadlines.own !== null && !isInTime(deadlines.own.lastDay, new Date(at)),
      submittedAt: new Date(at).toISOString(),
      submittedById: sender.accountId,
      note: null,
    });
  }
  for (const { status, at } of steps) {
    rows.events.push({
      id: newId(),
      dossierId: id,
      status,
      reason: status === "returned" ? reason : null,
      happenedAt: new Date(at).toISOString(),
      actorName: status === "submitted" ? sender.name : receiver.name,
    });
    const by = status === "submitted" ? sender : receiver;
    const summary = SUMMARIES[status](unit.name, parent.name, reason);
    rows.audit.push(
      auditRow({
        event: `dossier.${status}`,
        at: new Date(at),
        by,
        unit,
        subjectType: "dossier",
        subjectId: id,
        summary,
      }),
    );
  }
  rows.dossiers.push({
    id,
    cycleId: cycle.id,
    unitId: unit.id,
    receiverId: parent.id,
    status: last?.status ?? "submitted",
    dueOn: deadlines.own?.lastDay ?? null,
    provinceDueOn: deadlines.province?.lastDay ?? null,
    submittedAt: new Date(submissions.at(-1)?.at ?? dossier.day).toISOString(),
    firstSubmittedOn: dossier.day,
    receivedAt: last?.status === "received" ? new Date(last.at).toISOString() : null,
    version: 1 + steps.length,
  });
}

/** Many dossiers of cells at once, as handing in, receiving and returning would leave them; refuses when one is incomplete. */
export async function writeCellDossiers(tx: Tx, dossiers: readonly CellDossier[]): Promise<void> {
  const cycle = await getOpenCycle(tx);
  const gaps = await loadGaps(
    tx,
    cycle.id,
    dossiers.map(({ unit }) => unit.id),
  );
  const incomplete = dossiers.find(({ unit }) => (gaps.get(unit.id) ?? []).length > 0);
  if (incomplete) throw new Error(`the dossier of ${incomplete.unit.name} is incomplete`);
  const rows: Rows = { dossiers: [], versions: [], events: [], audit: [] };
  for (const dossier of dossiers) {
    const { unit, parent } = dossier;
    const contents = await loadContents(tx, cycle, { ...unit, receiver: { id: parent.id, name: parent.name } });
    const deadlines = await loadDossierDeadlines(tx, cycle.id, {
      path: unit.path,
      kind: unit.kind,
      parentKind: parent.kind,
    });
    write(rows, { cycle, dossier, contents, deadlines });
  }
  await insertRows(tx, "dossier", rows.dossiers);
  await insertRows(tx, "dossierVersion", rows.versions);
  await insertRows(tx, "dossierEvent", rows.events);
  await insertRows(tx, "auditEvent", rows.audit);
}
