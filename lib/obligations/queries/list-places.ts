import type { Actor } from "../../core/actor";
import { dayOf } from "../../core/calendar";
import { foundOrRefuse } from "../../core/errors";
import { type Page, pageWindow } from "../../core/paging";
import type { Verdict } from "../../core/policy";
import { reachOf } from "../../core/reach";
import { findShownCycle, whileOpen } from "../../cycles/queries/open-cycle";
import { getPackInForce } from "../../cycles/queries/pack-in-force";
import { Prisma } from "../../db/generated/client";
import { read } from "../../db/read";
import { unitSql } from "../../db/unit-reach";
import { formatCitation } from "../../regulations/citation";
import { mayDecidePlace } from "../policy";
import { bindsSmallBodies, minimumMembers } from "../rules/places";
import { loadDeciders } from "./place-deciders";
import { type PlaceState, smallBodies } from "./small-bodies";

export type PlacedBody = {
  id: string;
  name: string;
  unit: { id: string; name: string };
  members: number;
  state: PlaceState;
  decision: { host: string; document: string; documentOn: string } | null;
  decider: string;
  may: { decide: Verdict };
};

export type PlaceList = Page<PlacedBody> & {
  hasSeason: boolean;
  minimum: number;
  /** A text forbids them a review of their own. */
  isBinding: boolean;
  citation: string;
};

type Row = {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  members: number;
  state: PlaceState;
  hostName: string | null;
  document: string | null;
  documentOn: string | null;
  total: number;
};

export type PlaceFilter = { state?: PlaceState; page: number };

/** Collectives of under three members in a unit and below, and where each is reviewed (R3.7). Five statements however many. */
export async function listPlaces(
  actor: Actor,
  unitId: string,
  { state, page }: PlaceFilter,
  now: Date,
): Promise<PlaceList> {
  return read(actor, async (db) => {
    const [found] = await db.$queryRaw<{ path: string }[]>`
      SELECT path FROM unit WHERE id = ${unitId}::uuid AND ${unitSql(reachOf(actor, "unit.view"), "unit")}`;
    const { path } = foundOrRefuse(found);
    const cycle = await findShownCycle(db);
    if (!cycle) return { rows: [], total: 0, page, hasSeason: false, minimum: 0, isBinding: false, citation: "" };
    const pack = await getPackInForce(db, cycle.id, path);
    const wanted = state ? Prisma.sql`small.state = ${state}` : Prisma.sql`TRUE`;
    const { take, skip } = pageWindow(page);
    const rows = await db.$queryRaw<Row[]>`
      SELECT small.id, small.name, small.unit_id AS "unitId", small.unit_name AS "unitName", small.unit_path AS "unitPath",
        small.members, small.state, host.name AS "hostName", small.document, small.document_on::text AS "documentOn",
        count(*) OVER ()::int AS total
      FROM (${smallBodies({ cycleId: cycle.id, path, day: dayOf(now), pack })}) small
      LEFT JOIN collective host ON host.id = small.host_id
      WHERE ${wanted}
      ORDER BY small.state = 'waiting' DESC, small.unit_path, small.name COLLATE "vi-VN-x-icu", small.id
      LIMIT ${take} OFFSET ${skip}`;
    const deciderOf = await loadDeciders(
      db,
      rows.map(({ unitPath }) => unitPath),
    );
    return {
      rows: rows.map((row) =>
        toBody(
          row,
          whileOpen(cycle, mayDecidePlace(actor, foundOrRefuse(deciderOf(row.unitPath)))),
          foundOrRefuse(deciderOf(row.unitPath)),
        ),
      ),
      total: rows[0]?.total ?? 0,
      page,
      hasSeason: true,
      minimum: minimumMembers(pack),
      isBinding: bindsSmallBodies(pack),
      citation: formatCitation(pack.parameters["collective.minimumMembers"].citation),
    };
  });
}

function toBody(row: Row, decide: Verdict, decider: { name: string }): PlacedBody {
  const { id, name, unitId, unitName, members, state, hostName, document, documentOn } = row;
  return {
    id,
    name,
    unit: { id: unitId, name: unitName },
    members,
    state,
    decision: hostName && document && documentOn ? { host: hostName, document, documentOn } : null,
    decider: decider.name,
    may: { decide },
  };
}
