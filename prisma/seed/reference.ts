import type pg from "pg";
import { stableId } from "../../lib/core/ids";
import { sourceDocuments } from "../../lib/regulations/documents";
import { placementsOf } from "./story/placements";
import { addProvinceUnits } from "./story/province";
import { emptyWorld } from "./story/world";
import { insertRows, type TableRows } from "./write/insert-rows";

/** Documents whose day of issue is not known bear the first day of their year. */
const UNKNOWN_DAYS: Record<string, string> = { "CHARTER@2011": "2011-01-19", "01-HD/TU-HATINH@2023": "2023-12-01" };

function documentRows(): TableRows["sourceDocument"][] {
  return sourceDocuments().map((document) => ({
    id: stableId(`document:${document.key}`),
    key: document.key,
    issuer: document.issuer,
    number: document.number,
    title: document.title,
    kind: document.kind,
    issuedOn: document.issuedOn ?? UNKNOWN_DAYS[document.key] ?? `${document.key.slice(-4)}-01-01`,
    effectiveOn: document.effectiveOn,
    scope: document.key.includes("HATINH") ? "Tỉnh Hà Tĩnh" : "Cả nước",
  }));
}

/** What every installation needs: governing documents, the province with its seventeen committees. Repeating it does no harm. */
export async function loadReference(client: pg.ClientBase): Promise<void> {
  const world = emptyWorld();
  addProvinceUnits(world);
  await insertRows(client, "sourceDocument", documentRows(), { keepExisting: true });
  await insertRows(client, "unit", world.units, { keepExisting: true });
  await insertRows(client, "unitPlacement", placementsOf(world.units), { keepExisting: true });
  await insertRows(client, "collective", world.collectives, { keepExisting: true });
}
