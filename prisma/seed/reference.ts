import { stableId } from "../../lib/core/ids";
import { documentScope } from "../../lib/cycles/rules/document-scopes";
import type { Tx } from "../../lib/db/client";
import { sourceDocuments } from "../../lib/regulations/documents";
import { placementsOf } from "./story/placements";
import { addProvinceUnits } from "./story/province";
import { emptyWorld } from "./story/world";
import { insertRows, type TableRows } from "./write/insert-rows";

function documentRows(): TableRows["sourceDocument"][] {
  return sourceDocuments().map((document) => ({
    id: stableId(`document:${document.key}`),
    key: document.key,
    issuer: document.issuer,
    number: document.number,
    title: document.title,
    kind: document.kind,
    issuedOn: document.issuedOn,
    effectiveOn: document.effectiveOn,
    scope: documentScope(document.key),
  }));
}

/** What every installation needs: governing documents, the province with its seventeen committees. Repeating it does no harm. */
export async function loadReference(tx: Tx): Promise<void> {
  const world = emptyWorld();
  addProvinceUnits(world);
  await insertRows(tx, "sourceDocument", documentRows(), { keepExisting: true });
  await insertRows(tx, "unit", world.units, { keepExisting: true });
  await insertRows(tx, "unitPlacement", placementsOf(world.units), { keepExisting: true });
  await insertRows(tx, "collective", world.collectives, { keepExisting: true });
}
