import type { Actor } from "@/lib/core/actor";
import { actorWith } from "./actors";
import { type BuiltCell, type BuiltProvince, buildProvince } from "./build";
import { appSql } from "./database";

export type RegisterWorld = {
  province: BuiltProvince;
  officer: Actor;
  districtOfficer: Actor;
  secretary: Actor;
  cell: BuiltCell;
  /** In the same commune. */
  sister: BuiltCell;
  /** In another district. */
  foreign: BuiltCell;
};

/** A province with those who keep the register of a commune, and cells in and out of their reach. */
export async function buildRegisterWorld(): Promise<RegisterWorld> {
  const province = await buildProvince();
  const [commune] = province.communes;
  const [cell, sister] = commune.cells;
  const [foreign] = province.foreignCommune.cells;
  if (!cell || !sister || !foreign) throw new Error("the builder gives two cells");
  return {
    province,
    officer: await actorWith("grassrootsOfficer", commune.unit),
    districtOfficer: await actorWith("districtOfficer", province.district),
    secretary: await actorWith("cellSecretary", cell.unit),
    cell,
    sister,
    foreign,
  };
}

/** What the log says of one person, in order. */
export async function entriesOf(personId: string) {
  return appSql("SELECT event, summary, unit_id FROM audit_event WHERE subject_id = $1 ORDER BY happened_at, id", [
    personId,
  ]);
}
