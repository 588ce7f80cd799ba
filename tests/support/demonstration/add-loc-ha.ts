// Adds Lộc Hà and the reorganisation of 1/1/2025 to a small demonstration; MIGRATION_DATABASE_URL says where.
import { asLoader, fail } from "@/prisma/seed/session";
import { readProgress, writeProgress } from "@/prisma/seed/whole/progress";
import { loadRemainingParts } from "@/prisma/seed/whole/remaining-parts";
import { locHa } from "./loc-ha";

await asLoader(async (loader) => {
  await loader.transaction(async (tx) => {
    const progress = await readProgress(tx);
    if (progress === null) throw new Error("no demonstration to add to");
    await writeProgress(tx, { ...progress, status: "loading", total: 2 });
  });
  await loadRemainingParts(loader, () => undefined, [locHa()]);
}).catch(fail);
