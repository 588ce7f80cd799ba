// Loads the rest of the province beside the running application and beside another of its kind; every step stands for itself,
// so that it may be stopped at any time.
import { asLoader, fail, say } from "./session";
import { loadRemainingParts } from "./whole/remaining-parts";

await asLoader(async (loader) => {
  if (!loader.settings.isEmbedded) return;
  await loadRemainingParts(loader, say);
}).catch(fail);
