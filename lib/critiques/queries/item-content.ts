import { DomainError } from "../../core/errors";
import type { Tx } from "../../db/client";
import { Prisma } from "../../db/generated/client";

type ItemFacts = { track: "organisation" | "collective" | "partyMember" | "official"; subjectIds: readonly string[] };
type Place = { cycleId: string; unit: { path: string } };

export type ContentChoice = { id: string; title: string };

/** The written content that reaches this unit for this subject: the centre's, the province's, the district's, its own (RQ-03). */
export async function listItemContent(db: Tx, place: Place, item: ItemFacts): Promise<ContentChoice[]> {
  const isBody = item.track === "organisation" || item.track === "collective";
  // Of a person the form of his review, as the database has it (loadPersonForm).
  const form = isBody
    ? Prisma.sql`'collective'::content_subject`
    : Prisma.sql`(SELECT person_form(subject.cycle_id, subject.person_id) FROM subject
        WHERE subject.id = ANY(${[...item.subjectIds]}::uuid[]) LIMIT 1)`;
  return db.$queryRaw<ContentChoice[]>`
    SELECT content_item.id, content_item.title FROM content_item JOIN unit ON unit.id = content_item.unit_id
    WHERE content_item.cycle_id = ${place.cycleId}::uuid AND content_item.subject = ${form}
      AND content_item.ended_at IS NULL AND content_item.point_group IS NULL AND ${place.unit.path} LIKE unit.path || '%'
    ORDER BY content_item.layer, content_item.ordinal`;
}

/** A criticism names only content that its subject has to answer. */
export async function refuseForeignContent(
  db: Tx,
  place: Place,
  item: ItemFacts,
  contentItemId: string | null,
): Promise<void> {
  if (contentItemId === null) return;
  const choices = await listItemContent(db, place, item);
  if (!choices.some((choice) => choice.id === contentItemId)) {
    throw new DomainError("critique.wrong_content", { field: "contentItemId" });
  }
}
