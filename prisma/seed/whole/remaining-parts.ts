import type { Tx } from "../../../lib/db/client";
import type { LoaderDoors } from "../session";
import { PARTS, type Part } from "./parts";
import { lockProgress, type Progress, readProgress, writeProgress } from "./progress";
import { foreseeReorganisation } from "./reorganisation";

type Say = (line: string) => void;
type Half = "listed" | "done";

/** Whether a half is to be done: it does not stand yet, and a season is played on a list only. */
function isWanted(progress: Progress | null, part: Part, half: Half): boolean {
  if (progress?.status !== "loading" || progress[half].includes(part.key)) return false;
  return half === "listed" || progress.listed.includes(part.key);
}

/**
 * Does one half of a part and notes it in the same transaction. A half that stands already, or whose part another loader
 * is at, is left alone: `null`. The note is written last, so that loaders of other parts wait for nothing but it.
 */
async function take(
  loader: LoaderDoors,
  part: Part,
  half: Half,
  work: (tx: Tx) => Promise<void>,
): Promise<Progress | null> {
  return loader.step(part.key, async (tx) => {
    if (!isWanted(await readProgress(tx), part, half)) return null;
    await work(tx);
    const progress = await lockProgress(tx);
    const next = { ...progress, [half]: [...progress[half], part.key] };
    await writeProgress(tx, next);
    return next;
  });
}

async function loadPart(loader: LoaderDoors, part: Part, say: Say): Promise<void> {
  const before = await loader.read(readProgress);
  if (before?.status !== "loading" || before.done.includes(part.key)) return;
  let built: ReturnType<Part["prepare"]> | undefined;
  const halves = () => {
    built ??= part.prepare();
    return built;
  };
  const listed = await take(loader, part, "listed", (tx) => halves().list(tx));
  if (listed?.listed.length === 2) await loader.analyse(); // the first beside the story; later ones only add more of the same
  const after = await take(loader, part, "done", (tx) => halves().play(tx));
  if (after !== null) say(`Đang nạp dữ liệu trình diễn: ${after.done.length}/${after.total} đảng bộ (${part.name})`);
}

/**
 * Loads what the story leaves out, committee by committee, each in two transactions. Several loaders may be at it at once,
 * each at a committee of its own; the last of them says that the whole stands. Whoever is killed in between leaves whole
 * steps behind; the next one continues with the first that is missing.
 */
export async function loadRemainingParts(loader: LoaderDoors, say: Say, parts: readonly Part[] = PARTS): Promise<void> {
  for (const part of parts) await loadPart(loader, part, say);
  await loader.transaction(async (tx) => {
    const progress = await readProgress(tx);
    if (progress?.status !== "loading" || !parts.every((part) => progress.done.includes(part.key))) return;
    await foreseeReorganisation(tx);
    await writeProgress(tx, { ...progress, status: "ready" });
  });
}
