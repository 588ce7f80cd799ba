import { formatCount } from "../../core/format";
import { newId } from "../../core/ids";
import type { Tx } from "../../db/client";
import type { CommandContext } from "../../db/run-command";
import { correctPerson } from "../../people/commands/correct-person";
import { writePeople, writePositions, writeSeats } from "../../people/commands/write-people";
import { type Correction, sectorOf } from "../rules/people-changes";
import type { PlannedPerson } from "../rules/people-check";
import type { KnownPerson } from "../rules/people-register";

type Known = { known: KnownPerson; corrected: Correction };

/** Writes what the lines plan through the writers that single changes use; gives the lines of the receipt. */
export async function recordPeople(
  tx: Tx,
  ctx: CommandContext & { tx: Tx },
  plans: readonly PlannedPerson[],
): Promise<string[]> {
  const ids = new Map<string, string>();
  const added = plans.flatMap((plan) => newPersonOf(plan, ids));
  const corrected = correctionsOf(plans);
  await writePeople(tx, ctx, added);
  for (const { known, corrected: wanted } of corrected) {
    await correctPerson(ctx, {
      ...wanted,
      personId: known.id,
      version: known.version,
    });
  }
  const seats = plans.flatMap(({ seat, ...plan }) => (seat ? [{ ...whoseOf(plan, ids), ...seat }] : []));
  const positions = plans.flatMap(({ position, ...plan }) =>
    position ? [{ ...whoseOf(plan, ids), ...position }] : [],
  );
  await writeSeats(tx, ctx, seats);
  await writePositions(tx, ctx, positions);
  return [
    ...(added.length > 0 ? [`Thêm mới ${formatCount(added.length)} người`] : []),
    ...(corrected.length > 0 ? [`Sửa thông tin ${formatCount(corrected.length)} người`] : []),
    ...(seats.length > 0 ? [`Bổ sung vào tập thể: ${formatCount(seats.length)} lượt người`] : []),
    ...(positions.length > 0 ? [`Ghi chức vụ: ${formatCount(positions.length)} lượt người`] : []),
  ];
}

function newPersonOf({ person, data }: PlannedPerson, ids: Map<string, string>) {
  if ("known" in person || !person.isNew) return [];
  const id = newId();
  ids.set(person.key, id);
  return [
    {
      id,
      cell: person.cell,
      fullName: data.fullName,
      birthDate: data.birthDate,
      gender: data.gender === "female" ? ("female" as const) : ("male" as const),
      cardNumber: data.cardNumber,
      isOfficial: data.isOfficial === "yes",
      workSector: sectorOf(data) || null,
      status: data.status === "probationary" ? ("probationary" as const) : ("official" as const),
      admittedOn: data.admittedOn,
      officialOn: data.officialOn === "" ? null : data.officialOn,
      validFrom: data.validFrom,
    },
  ];
}

/** Once for each person, whichever of his lines say it. */
function correctionsOf(plans: readonly PlannedPerson[]): Known[] {
  const byId = new Map<string, Known>();
  for (const { person } of plans) {
    if ("known" in person && person.corrected && !byId.has(person.known.id)) {
      byId.set(person.known.id, { known: person.known, corrected: person.corrected });
    }
  }
  return [...byId.values()];
}

function whoseOf(plan: Pick<PlannedPerson, "person" | "data">, ids: ReadonlyMap<string, string>) {
  const { person, data } = plan;
  if ("known" in person) return { personId: person.known.id, fullName: data.fullName };
  const personId = ids.get(person.key);
  if (!personId) throw new Error("a further line about a person stands behind the one that adds him");
  return { personId, fullName: data.fullName };
}
