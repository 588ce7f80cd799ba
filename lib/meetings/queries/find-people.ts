import type { Actor } from "../../core/actor";
import { read } from "../../db/read";
import { type FoundPerson, searchPeople } from "./person-search";

/** People whom the actor may invite, by a part of the name. */
export async function findPeople(actor: Actor, typed: string): Promise<FoundPerson[]> {
  return read(actor, (db) => searchPeople(db, actor, typed));
}
