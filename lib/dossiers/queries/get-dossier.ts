import type { Actor } from "../../core/actor";
import { DomainError, foundOrRefuse } from "../../core/errors";
import type { Verdict } from "../../core/policy";
import { may } from "../../core/reach";
import { getShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import { isInTime } from "../../cycles/rules/timeliness";
import type { Tx } from "../../db/client";
import type { DossierStatus } from "../../db/generated/enums";
import { read } from "../../db/read";
import type { SubjectWhy } from "../../ratings/rules/subject-why";
import { mayReceiveDossier, mayReturnDossier, maySubmitDossier } from "../policy";
import {
  type ContentsChange,
  compareContents,
  type DossierContents,
  type DossierState,
  type Gap,
  stateOf,
} from "../rules";
import { hashContents, loadContents, loadDossierSubjects, loadDossierWhys } from "./contents";
import { type DossierDeadlines, loadDossierDeadlines } from "./deadline";
import { getDossierUnit, type UnitWithReceiver } from "./dossier-unit";
import { loadGaps } from "./gaps";

export type DossierVersionRow = {
  number: number;
  reference: string;
  submittedAt: Date;
  isLate: boolean;
  note: string | null;
};

export type DossierEventRow = { status: DossierStatus; reason: string | null; happenedAt: Date; actorName: string };

export type DossierDetail = {
  unit: UnitWithReceiver;
  cycleYear: number;
  /** While it is, a late dossier is still received. */
  isSeasonOpen: boolean;
  state: DossierState;
  dossierId: string | null;
  version: number;
  gaps: Gap[];
  deadlines: DossierDeadlines;
  /** Past the last day and not handed in. */
  isOverdue: boolean;
  /** Newest first. */
  versions: DossierVersionRow[];
  events: DossierEventRow[];
  /** Why it came back, while it is back. */
  returnReason: string | null;
  contents: DossierContents;
  contentsHash: string;
  /** What the unit changed after sending; only while the receiver has it. */
  changes: ContentsChange[];
  may: { submit: Verdict; receive: Verdict; return: Verdict };
  /** Whether the acting unit is another than the one whose dossier it is. */
  isForLower: boolean;
};

/** One dossier as it stands, whether or not it was ever sent. Not visible = not found. */
export async function getDossier(actor: Actor, now: Date, unitId: string): Promise<DossierDetail> {
  return read(actor, async (db) => {
    const unit = await getDossierUnit(db, actor, unitId);
    const cycle = await getShownCycle(db);
    const row = await findDossier(db, cycle.id, unit.id);
    const gaps = (await loadGaps(db, cycle.id, [unit.id])).get(unit.id) ?? [];
    const contents = await loadContents(db, cycle, unit);
    const deadlines = await loadDossierDeadlines(db, cycle.id, unit);
    const status = row?.status ?? null;
    const [latest] = row?.versions ?? [];
    const withReceiver = status === "submitted" || status === "received";
    const sent = row && latest && withReceiver ? await loadSent(db, row.id, latest.number) : null;
    return {
      unit,
      cycleYear: cycle.year,
      isSeasonOpen: cycle.isOpen,
      state: stateOf(status, gaps),
      dossierId: row?.id ?? null,
      version: row?.version ?? 1,
      gaps,
      deadlines,
      isOverdue: !latest && deadlines.own !== null && !isInTime(deadlines.own.lastDay, now),
      versions: row?.versions ?? [],
      events: row?.events ?? [],
      returnReason: status === "returned" ? (row?.events[0]?.reason ?? null) : null,
      contents,
      contentsHash: hashContents(contents),
      changes: sent ? compareContents(sent, contents) : [],
      may: {
        submit: whileOpen(cycle, maySubmitDossier(actor, { unit, status, reference: latest?.reference ?? null, gaps })),
        receive: whileOpen(cycle, mayReceiveDossier(actor, { unit, status: status ?? "preparing" })),
        return: whileOpen(cycle, mayReturnDossier(actor, { unit, status: status ?? "preparing" })),
      },
      isForLower: actor.active !== null && actor.active.unit.id !== unit.id && may(actor, "dossier.submit", unit),
    };
  });
}

function findDossier(db: Tx, cycleId: string, unitId: string) {
  return db.dossier.findUnique({
    where: { cycleId_unitId: { cycleId, unitId } },
    select: {
      id: true,
      status: true,
      version: true,
      versions: {
        select: { number: true, reference: true, submittedAt: true, isLate: true, note: true },
        orderBy: { number: "desc" },
      },
      events: {
        select: { status: true, reason: true, happenedAt: true, actorName: true },
        orderBy: [{ happenedAt: "desc" }, { id: "desc" }],
      },
    },
  });
}

export type ExplainedDossier = { unit: UnitWithReceiver; year: number; whys: SubjectWhy[] };

/** Why everybody in the dossier stands where he stands, before it is sent as after. Not visible = not found. */
export async function getDossierWhys(actor: Actor, unitId: string): Promise<ExplainedDossier> {
  return read(actor, async (db) => {
    const unit = await getDossierUnit(db, actor, unitId);
    const { id, year } = await getShownCycle(db);
    const whys = await loadDossierWhys(db, actor, await loadDossierSubjects(db, id, unit));
    return { unit, year, whys };
  });
}

export type FrozenDossier = {
  unit: UnitWithReceiver;
  version: DossierVersionRow;
  contents: DossierContents;
  /** Against the version before it. */
  changes: ContentsChange[];
  previous: number | null;
};

/** One version as it was handed in. */
export async function getDossierVersion(actor: Actor, unitId: string, number: number): Promise<FrozenDossier> {
  return read(actor, async (db) => {
    const unit = await getDossierUnit(db, actor, unitId);
    const cycle = await getShownCycle(db);
    const row = await findDossier(db, cycle.id, unit.id);
    const version = row?.versions.find((each) => each.number === number);
    if (!row || !version) throw new DomainError("notFound");
    const contents = foundOrRefuse(await loadSent(db, row.id, number));
    const before = await loadSent(db, row.id, number - 1);
    return {
      unit,
      version,
      contents,
      changes: before ? compareContents(before, contents) : [],
      previous: before ? number - 1 : null,
    };
  });
}

/** What a version held. */
async function loadSent(db: Tx, dossierId: string, number: number): Promise<DossierContents | null> {
  const sent = await db.dossierVersion.findUnique({
    where: { dossierId_number: { dossierId, number } },
    select: { contents: true },
  });
  return (sent?.contents ?? null) as DossierContents | null;
}
