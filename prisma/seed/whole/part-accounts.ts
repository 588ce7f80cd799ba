import { stableId } from "../../../lib/core/ids";
import type { Role } from "../../../lib/db/generated/enums";
import type { Recorder } from "../season/script";
import type { AccountRows } from "../story/accounts";
import type { StoryPerson, StoryUnit } from "../story/world";
import type { PartWorld } from "./part-world";

const SINCE = "2024-11-01";
const CREATED_AT = "2024-11-01T01:00:00Z";

export type PartAccounts = {
  rows: AccountRows;
  /** Who types for the unit of that code: its own account, else that of the office above. */
  recorderOf(code: string): Recorder;
  signInNameOf(code: string): string;
};

type Wish = { unit: StoryUnit; role: Role; person: StoryPerson | undefined };

/** An account for each committee's office and for each cell's secretary; sign-in name is the unit's code. */
function wishesOf(part: PartWorld): Wish[] {
  const offices = [...part.communes, ...part.committees].map(
    ({ unit, cells }): Wish => ({ unit, role: "grassrootsOfficer", person: cells[0]?.members.at(-1) }),
  );
  const cells = [...part.communes, ...part.committees].flatMap((group) => group.cells);
  const secretaries = [...cells, ...part.cells].map(
    ({ unit, secretary }): Wish => ({ unit, role: "cellSecretary", person: secretary }),
  );
  return [...offices, ...secretaries];
}

/** The account that stands in the database for a committee since the story was loaded. */
export type OfficeAccount = {
  id: string;
  signInName: string;
  displayName: string;
  personId: string | null;
  role: Role;
};

export function signInNameOf(code: string): string {
  return `u${code.toLowerCase()}`;
}

/** Accounts of a part with the password hash of the demonstration, known once for all of them. */
export function partAccounts(part: PartWorld, office: OfficeAccount, passwordHash: string): PartAccounts {
  const rows: AccountRows = { accounts: [], grants: [], introduction: "" };
  const recorders = new Map<string, Recorder>();
  const names = new Map<string, string>([[part.unit.code, office.signInName]]);
  recorders.set(part.unit.code, {
    accountId: office.id,
    personId: office.personId,
    name: office.displayName,
    role: office.role,
    unitId: part.unit.id,
    unitName: part.unit.name,
  });
  const used = new Set<string>();
  for (const { unit, role, person } of wishesOf(part)) {
    if (person === undefined || used.has(person.id)) continue;
    used.add(person.id);
    const signInName = signInNameOf(unit.code);
    const id = stableId(`account:${signInName}`);
    rows.accounts.push({
      id,
      signInName,
      displayName: person.fullName,
      passwordHash,
      personId: person.id,
      createdAt: CREATED_AT,
    });
    rows.grants.push({
      id: stableId(`grant:${id}:${role}:${unit.id}`),
      accountId: id,
      role,
      unitId: unit.id,
      standsInFor: null,
      validFrom: SINCE,
      grantedBy: null,
      createdAt: CREATED_AT,
    });
    names.set(unit.code, signInName);
    recorders.set(unit.code, {
      accountId: id,
      personId: person.id,
      name: person.fullName,
      role,
      unitId: unit.id,
      unitName: unit.name,
    });
  }
  const parents = new Map(part.world.units.map((unit) => [unit.code, unit.path.split("/").at(-3) ?? ""]));
  const nearest = <T>(known: ReadonlyMap<string, T>, code: string): T => {
    let at = code;
    while (!known.has(at)) {
      const above = parents.get(at);
      if (above === undefined || above === "") throw new RangeError(`nobody types for ${code}`);
      at = above;
    }
    return known.get(at) as T;
  };
  return {
    rows,
    recorderOf: (code) => nearest(recorders, code),
    signInNameOf: (code) => nearest(names, code),
  };
}
