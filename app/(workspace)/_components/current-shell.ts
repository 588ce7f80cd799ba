import { cache } from "react";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { getShellFacts } from "@/lib/cycles/queries/shell";

/** What the frame says of the season, read once per request: a page that says it too sends no further statement. */
export const currentShell = cache(async () => getShellFacts(await requireActor(), await currentInstant()));
