import { hashPassword } from "@/lib/auth/password";
import { type Actor, type PlacedUnit, proveActor } from "@/lib/core/actor";
import { toDateColumn } from "@/lib/core/calendar";
import type { ActContext } from "@/lib/core/context";
import { newRandomId } from "@/lib/core/ids";
import type { Role } from "@/lib/core/roles";
import { database } from "@/lib/db/client";
import type { BuiltUnit } from "./build";

/** The password of every account that tests make; hashed once per process. */
export const TEST_PASSWORD = "mat-khau-thu-1";
let hashed: Promise<string> | undefined;

type ActorOptions = { personId?: string; name?: string; directing?: readonly PlacedUnit[] };

/** A signed-in person with one role over one unit: account and grant rows exist. */
export async function actorWith(role: Role, unit: BuiltUnit, options: ActorOptions = {}): Promise<Actor> {
  hashed ??= hashPassword(TEST_PASSWORD);
  const name = options.name ?? `${role} ${unit.name}`;
  const account = await database().account.create({
    data: {
      signInName: `thu-${newRandomId().slice(0, 12)}`,
      displayName: name,
      passwordHash: await hashed,
      personId: options.personId ?? null,
      createdAt: new Date("2024-11-01T00:00:00Z"),
    },
  });
  const grant = await database().grant.create({
    data: {
      accountId: account.id,
      role,
      unitId: unit.id,
      validFrom: toDateColumn("2024-01-01"),
      createdAt: new Date("2024-11-01T00:00:00Z"),
    },
  });
  const held = { id: grant.id, role, unit: { ...unit }, standsInFor: null };
  return proveActor({
    kind: "person",
    accountId: account.id,
    personId: options.personId ?? null,
    name,
    grants: [held],
    active: held,
    directing: options.directing ?? [],
  });
}

/** An act at the given instant (default: the morning of 05/12/2024 in the province), with a fresh idempotency key. */
export function act(actor: Actor, now = "2024-12-05T08:00:00+07:00"): ActContext {
  return { actor, now: new Date(now), requestId: newRandomId(), idempotencyKey: newRandomId() };
}
