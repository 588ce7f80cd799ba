import type { Actor } from "../../core/actor";
import { dayOf, toDateColumn } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { reachOf } from "../../core/reach";
import type { Tx } from "../../db/client";
import { read } from "../../db/read";
import { unitWhere } from "../../db/unit-reach";

export type UnitChoice = { id: string; name: string };
export type OwnerChoice = { value: string; label: string };

export type NewShortcomingForm = {
  unit: UnitChoice;
  owners: OwnerChoice[];
  clearers: UnitChoice[];
  /** When the entry comes from an accepted critique. */
  critique: { id: string; text: string; replyText: string | null; owner: string | null } | null;
};

/** The unit itself and every level above it, nearest first. */
export async function listClearers(db: Tx, unitPath: string): Promise<UnitChoice[]> {
  const codes = unitPath.split("/").filter((code) => code !== "");
  const units = await db.unit.findMany({
    where: { code: { in: codes } },
    select: { id: true, name: true, path: true },
  });
  return units.sort((a, b) => b.path.length - a.path.length).map(({ id, name }) => ({ id, name }));
}

/** What the form for a new entry offers. Foreign units and unseen critiques are not found. */
export async function getNewShortcomingForm(
  actor: Actor,
  now: Date,
  source: { unitId: string } | { critiqueId: string },
): Promise<NewShortcomingForm> {
  return read(actor, async (db) => {
    const critique = "critiqueId" in source ? foundOrRefuse(await findAcceptedCritique(db, source.critiqueId)) : null;
    const unitId = critique ? critique.unitId : "unitId" in source ? source.unitId : "";
    const unit = foundOrRefuse(
      await db.unit.findFirst({
        where: { AND: [{ id: unitId }, unitWhere(reachOf(actor, "shortcoming.manage"))] },
        select: { id: true, name: true, path: true },
      }),
    );
    return {
      unit: { id: unit.id, name: unit.name },
      owners: await listOwners(db, unit, dayOf(now)),
      clearers: await listClearers(db, unit.path),
      critique: critique && {
        id: critique.id,
        text: critique.text,
        replyText: critique.replyText,
        owner: critique.owner,
      },
    };
  });
}

async function findAcceptedCritique(db: Tx, critiqueId: string) {
  const critique = await db.critique.findFirst({
    where: { id: critiqueId, kind: "shortcoming", replyKind: "acceptance", withdrawnReason: null, shortcoming: null },
    select: {
      id: true,
      text: true,
      replyText: true,
      agendaItem: { select: { personId: true, collectiveId: true, meeting: { select: { unitId: true } } } },
    },
  });
  if (!critique) return null;
  const { personId, collectiveId, meeting } = critique.agendaItem;
  const owner = personId ? `person:${personId}` : collectiveId ? `collective:${collectiveId}` : null;
  return { id: critique.id, text: critique.text, replyText: critique.replyText, unitId: meeting.unitId, owner };
}

/** Collectives of the unit, then its people in Vietnamese name order. */
async function listOwners(db: Tx, unit: { id: string }, today: string): Promise<OwnerChoice[]> {
  const day = toDateColumn(today);
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] };
  const collectives = await db.collective.findMany({
    where: { unitId: unit.id, kind: { not: "cell" }, ...inForce },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const people = await db.$queryRaw<{ id: string; fullName: string }[]>`
    SELECT person.id, person.full_name AS "fullName" FROM person
    WHERE EXISTS (SELECT 1 FROM membership WHERE membership.person_id = person.id AND membership.cell_id = ${unit.id}::uuid
        AND is_valid_on(membership.valid_from, membership.valid_to, ${today}::date))
      OR EXISTS (SELECT 1 FROM collective_seat JOIN collective ON collective.id = collective_seat.collective_id
        WHERE collective_seat.person_id = person.id AND collective.unit_id = ${unit.id}::uuid
        AND is_valid_on(collective_seat.valid_from, collective_seat.valid_to, ${today}::date))
    ORDER BY person.sort_name COLLATE "vi-VN-x-icu", person.id`;
  return [
    ...collectives.map((collective) => ({ value: `collective:${collective.id}`, label: collective.name })),
    ...people.map((person) => ({ value: `person:${person.id}`, label: person.fullName })),
  ];
}
