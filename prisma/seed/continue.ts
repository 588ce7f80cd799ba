// Loads the rest of the province beside the running application; every step stands for itself, so that it may be stopped at any time.
import { asLoader, fail, say } from "./session";
import { loadRemainingParts } from "./whole/remaining-parts";

await asLoader(async (loader) => {
  if (!loader.settings.isEmbedded) return;
  const started = performance.now();
  await loadRemainingParts(loader, say);
  await loader.analyse();
  say(`Dữ liệu trình diễn của cả tỉnh đã đủ sau ${Math.ceil((performance.now() - started) / 1000)} giây.`);
}).catch(fail);
