import type { Actor } from "../../core/actor";
import type { SheetBatch, SheetTable } from "../../core/sheet";
import { read } from "../../db/read";
import { type SubjectWhy, sessionText } from "../rules/subject-why";
import { type Explained, WHY_COLUMNS, WHY_SHEET, whyRows } from "../rules/why-rows";
import type { ListDetail } from "./get-list";
import { loadWhys } from "./subject-whys";

/** So many subjects are judged at once: memory stays flat however long a list is. */
const BATCH = 100;

/** The sheet "Vì sao" of a spreadsheet: what `first` explains, then each subject as it is asked for. */
export function whySheet(
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<SubjectWhy[]>,
  first: readonly Explained[] = [],
): SheetTable & { name: string } {
  return {
    name: WHY_SHEET,
    heading: ["Vì sao: đầu vào, quy tắc, phép tính, kết quả và căn cứ của từng giá trị"],
    columns: WHY_COLUMNS,
    batches: batchesOf(ids, load, first),
  };
}

async function* batchesOf(
  ids: readonly string[],
  load: (ids: readonly string[]) => Promise<SubjectWhy[]>,
  first: readonly Explained[],
): AsyncGenerator<SheetBatch> {
  if (first.length > 0) yield first.flatMap((each, index) => whyRows(each, index + 1));
  for (let at = 0; at < ids.length; at += BATCH) {
    const whys = await load(ids.slice(at, at + BATCH));
    yield whys.flatMap((why, index) => whyRows(why, first.length + at + index + 1));
  }
}

type ExplainedList = Pick<ListDetail, "id" | "status" | "items" | "sessionOn" | "votesFor" | "membersTotal">;

/** The explanations of a list that the reader has got, in its order: those that the decision kept once it is recorded. */
export function listWhys(actor: Actor, list: ExplainedList, ids?: readonly string[]): Promise<SubjectWhy[]> {
  const items = new Map(list.items.map((item) => [item.subjectId, item]));
  const of = list.status === "recorded" ? "decision" : "list";
  return read(actor, (db) =>
    loadWhys(db, actor, ids ?? [...items.keys()], {
      side: "reader",
      list: { id: list.id, items, of, session: sessionText(list) },
    }),
  );
}
