import type { Actor } from "../../core/actor";
import { fromOptionalDateColumn } from "../../core/calendar";
import { PAGE_SIZE, type Page } from "../../core/paging";
import { reachOf } from "../../core/reach";
import { foldForSearch } from "../../core/vietnamese";
import { type DeadlineBook, loadDeadlineBook } from "../../cycles/queries/deadlines-below";
import { findShownCycle } from "../../cycles/queries/open-cycle";
import { isInTime } from "../../cycles/rules/timeliness";
import { levelOfUnit } from "../../cycles/rules/unit-level";
import type { Tx } from "../../db/client";
import type { UnitKind } from "../../db/generated/enums";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";
import { type DossierState, type GapCount, stateOf, WITHOUT_DOSSIER } from "../rules";
import { loadGapCounts } from "./gaps";

export type DossierRow = {
  unitId: string;
  unitName: string;
  state: DossierState;
  reference: string | null;
  submittedAt: Date | null;
  isLate: boolean;
  /** Last day in time. */
  dueOn: string | null;
  /** Past the last day and not handed in. */
  isOverdue: boolean;
  gaps: GapCount[];
};

export type DossierFilters = { search: string; state: DossierState | ""; page: number };

export type DossierList = Page<DossierRow> & { counts: Record<DossierState, number>; overdue: number };

/**
 * The dossiers that the units directly below hand to this one. A state is computed from content, so all children (at most
 * some hundred) are judged together in a fixed number of statements, then filtered and paged.
 */
export async function listLowerDossiers(
  actor: Actor,
  now: Date,
  unitId: string,
  filters: DossierFilters,
): Promise<DossierList> {
  const rows = await read(actor, (db) => loadLowerRows(db, actor, now, unitId));
  const counts = { preparing: 0, waiting: 0, ready: 0, sent: 0, received: 0, returned: 0, decided: 0 };
  for (const row of rows) counts[row.state] += 1;
  const chosen = chosenOf(rows, filters);
  const start = (filters.page - 1) * PAGE_SIZE;
  return {
    rows: chosen.slice(start, start + PAGE_SIZE),
    total: chosen.length,
    page: filters.page,
    counts,
    overdue: rows.filter((row) => row.isOverdue).length,
  };
}

/** Everything that the filters mean, for an export. */
export async function findLowerDossiers(
  actor: Actor,
  now: Date,
  unitId: string,
  filters: DossierFilters,
): Promise<DossierRow[]> {
  return chosenOf(await read(actor, (db) => loadLowerRows(db, actor, now, unitId)), filters);
}

function chosenOf(rows: readonly DossierRow[], filters: DossierFilters): DossierRow[] {
  const search = foldForSearch(filters.search);
  return rows.filter(
    (row) =>
      (filters.state === "" || row.state === filters.state) &&
      (search === "" || foldForSearch(row.unitName).includes(search)),
  );
}

async function loadLowerRows(db: Tx, actor: Actor, now: Date, unitId: string): Promise<DossierRow[]> {
  const cycle = await findShownCycle(db);
  if (!cycle) return [];
  const units = await db.unit.findMany({
    where: {
      AND: [{ parentId: unitId, kind: { notIn: [...WITHOUT_DOSSIER] } }, unitWhere(reachOf(actor, "rating.view"))],
    },
    select: {
      id: true,
      name: true,
      kind: true,
      path: true,
      parent: { select: { kind: true, path: true } },
      dossiers: {
        where: { cycleId: cycle.id },
        select: {
          status: true,
          dueOn: true,
          versions: {
            orderBy: { number: "desc" },
            take: 1,
            select: { reference: true, submittedAt: true, isLate: true },
          },
        },
      },
    },
    orderBy: [{ ordinal: "asc" }, { name: "asc" }, { id: "asc" }],
  });
  const gaps = await loadGapCounts(
    db,
    cycle.id,
    units.map((unit) => unit.id),
  );
  const parent = units[0]?.parent;
  const book = parent ? await loadDeadlineBook(db, cycle.id, { id: unitId, path: parent.path }) : null;
  return units.map((unit) => {
    const [dossier] = unit.dossiers;
    const [latest] = dossier?.versions ?? [];
    const own = gaps.get(unit.id) ?? [];
    const due = fromOptionalDateColumn(dossier?.dueOn ?? null) ?? lastDayOf(unit, book);
    return {
      unitId: unit.id,
      unitName: unit.name,
      state: stateOf(dossier?.status ?? null, own),
      reference: latest?.reference ?? null,
      submittedAt: latest?.submittedAt ?? null,
      isLate: latest?.isLate ?? false,
      dueOn: due,
      isOverdue: !latest && due !== null && !isInTime(due, now),
      gaps: own,
    };
  });
}

type Placed = { kind: UnitKind; path: string; parent: { kind: UnitKind } | null };

function lastDayOf(unit: Placed, book: DeadlineBook | null): string | null {
  return book?.of(unit.path, levelOfUnit(unit.kind, unit.parent?.kind ?? null), "dossier")?.lastDay ?? null;
}
