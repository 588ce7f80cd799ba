import type { Actor } from "../../core/actor";
import { formatDateTime } from "../../core/format";
import type { SheetValue, StreamedSheet } from "../../core/sheet";
import { findShownCycle, seasonHeading } from "../../cycles/queries/open-cycle";
import { Prisma } from "../../db/generated/client";
import type { Track } from "../../db/generated/enums";
import { read } from "../../db/read";
import { mapBatches, streamRows } from "../../db/stream-rows";
import { findReachedUnit } from "../../units/queries/reached-unit";
import type { SubjectInSeason } from "../dto";
import { orderOf, type SubjectFilter, subjectsWhere } from "./list-subjects";
import { type SubjectRow, subjectRows, toSubject } from "./subject-rows";

/** The season's list of a unit as it stands on all its pages; empty before the season. */
export async function exportSubjects(
  actor: Actor,
  unitId: string,
  filter: SubjectFilter,
  now: Date,
  nameOfTrack: (track: Track) => string,
): Promise<StreamedSheet> {
  const { unit, cycle } = await read(actor, async (db) => ({
    unit: await findReachedUnit(db, actor, unitId),
    cycle: await findShownCycle(db),
  }));
  const where = cycle ? subjectsWhere(cycle.id, unit.path, filter) : Prisma.sql`FALSE`;
  const rows = streamRows<SubjectRow>(actor, Prisma.sql`${subjectRows(where)} ORDER BY ${orderOf(unit)}`);
  return {
    heading: [`Danh sách phải kiểm điểm – ${unit.name}`, await seasonHeading(actor), `Lúc ${formatDateTime(now)}`],
    columns: [
      { header: "Đối tượng", kind: "text" },
      { header: "Chức danh", kind: "text" },
      { header: "Loại đối tượng", kind: "text" },
      { header: "Tính ở", kind: "text" },
      { header: "Nơi quyết định", kind: "text" },
      { header: "Kiểm điểm ở", kind: "text" },
      { header: "Lý do", kind: "text" },
      { header: "Căn cứ", kind: "text" },
      { header: "Hạn", kind: "day" },
      { header: "Ngày kiểm điểm", kind: "day" },
    ],
    batches: mapBatches(rows, (row) => lineOf(toSubject(row), nameOfTrack)),
  };
}

function lineOf(row: SubjectInSeason, nameOfTrack: (track: Track) => string): SheetValue[] {
  return [
    row.name,
    row.title,
    nameOfTrack(row.track),
    row.homeUnit.name,
    row.decidingUnit.name,
    row.places.map((place) => place.collective.name).join("; ") || null,
    row.reason,
    row.citation,
    row.required ? row.dueOn : null,
    row.reviewedOn,
  ];
}
