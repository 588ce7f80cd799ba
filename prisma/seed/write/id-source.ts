import { v7 } from "uuid";
import { randomFor } from "./random";

/** Ids in the order of the story, the same at every loading; each part of the story has a stream of its own. */
export function storyIds(startsAt: string, stream = "ids"): () => string {
  const random = randomFor(stream);
  const first = new Date(startsAt).getTime();
  let count = 0;
  return () => {
    count += 1;
    const bytes = Uint8Array.from({ length: 16 }, () => random.between(0, 255));
    return v7({ msecs: first + count, random: bytes });
  };
}
