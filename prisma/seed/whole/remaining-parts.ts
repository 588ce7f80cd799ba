import type { Loader } from "../session";
import { PARTS, type Part } from "./parts";
import { readProgress, writeProgress } from "./progress";
import { foreseeReorganisation } from "./reorganisation";

type Say = (line: string) => void;
type Step = "listed" | "done";

/** Does one half of a part and notes it in the same transaction; a half that stands already is left alone. */
async function take(
  loader: Pick<Loader, "transaction" | "analyse">,
  part: Part,
  step: Step,
  work: Parameters<Loader["transaction"]>[0],
) {
  return loader.transaction(async (tx) => {
    const progress = await readProgress(tx);
    if (progress === null || progress.status === "ready" || progress[step].includes(part.key)) return progress;
    await work(tx);
    const next = { ...progress, [step]: [...progress[step], part.key] };
    await writeProgress(tx, next);
    return next;
  });
}

async function loadPart(
  loader: Pick<Loader, "transaction" | "analyse">,
  part: Part,
  say: Say,
  isFirst: boolean,
): Promise<void> {
  const before = await loader.transaction(readProgress);
  if (before === null || before.status === "ready" || before.done.includes(part.key)) return;
  const { list, play } = part.prepare();
  await take(loader, part, "listed", list);
  if (isFirst) await loader.analyse(); // later ones only add more of the same
  const after = await take(loader, part, "done", play);
  if (after !== null) say(`Đang nạp dữ liệu trình diễn: ${after.done.length}/${after.total} đảng bộ (${part.name})`);
}

/**
 * Loads what the story leaves out, committee by committee, each in two transactions. Whoever is killed in between leaves
 * whole steps behind; the next one continues with the first that is missing.
 */
export async function loadRemainingParts(
  loader: Pick<Loader, "transaction" | "analyse">,
  say: Say,
  parts: readonly Part[] = PARTS,
): Promise<void> {
  for (const [index, part] of parts.entries()) await loadPart(loader, part, say, index === 0);
  await loader.transaction(async (tx) => {
    const progress = await readProgress(tx);
    if (progress?.status !== "loading") return;
    await foreseeReorganisation(tx);
    await writeProgress(tx, { ...progress, status: "ready" });
  });
}
