import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { act, actorWith } from "../support/actors";
import { codeOf } from "../support/refusals";
import { DOORS } from "./doors";
import { buildForeignThings, type ForeignThings } from "./foreign-world";

/** Roles that read, or act on themselves alone: over the very units where the things are, every command refuses them. */
const READERS = ["auditor", "member", "directingMember"] as const;
type Reader = (typeof READERS)[number];

let things: ForeignThings;
let actors: Record<Reader, Actor>;

beforeAll(async () => {
  const { world, things: built } = await buildForeignThings();
  things = built;
  const { district } = world.province;
  actors = {
    auditor: await actorWith("auditor", district),
    member: await actorWith("member", world.commune.unit, { personId: world.commune.committeeMembers[4]?.id ?? "" }),
    directingMember: await actorWith("directingMember", district, {
      personId: world.commune.committeeMembers[3]?.id ?? "",
      directing: [world.commune.unit, world.cell.unit],
    }),
  };
}, 120_000);

describe.each(READERS)("A.4 wrong role: a %s over the unit itself is refused", (role) => {
  test.each(Object.keys(DOORS))("%s", async (file) => {
    for (const { command, input } of DOORS[file] ?? []) {
      expect(["notAllowed", "notFound", "plan.noteByOthers"]).toContain(
        await codeOf(command(act(actors[role]), input(things))),
      );
    }
  });
});
