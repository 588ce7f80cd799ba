import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { databaseAdapter } from "@/lib/db/client";
import { PrismaClient } from "@/lib/db/generated/client";
import { loadReference } from "@/prisma/seed/reference";
import { type LoaderDoors, loaderOn } from "@/prisma/seed/session";
import type { Part } from "@/prisma/seed/whole/parts";
import { readProgress, writeProgress } from "@/prisma/seed/whole/progress";
import { loadRemainingParts } from "@/prisma/seed/whole/remaining-parts";

const silent = () => undefined;

let owner: PrismaClient;
let loader: LoaderDoors;
/** What was done, in the order of its beginning: "list 1", "play 1". */
let done: string[];

beforeAll(async () => {
  owner = new PrismaClient({ adapter: databaseAdapter(process.env.MIGRATION_DATABASE_URL ?? "") });
  loader = loaderOn(owner);
  await loader.transaction(loadReference);
});

beforeEach(async () => {
  done = [];
  await owner.unitSuccession.deleteMany();
  const progress = { status: "loading", size: "full", startsAt: "", accounts: "", total: 7 } as const;
  await loader.transaction((tx) => writeProgress(tx, { ...progress, listed: ["story"], done: ["story"] }));
});

afterAll(async () => {
  await owner.systemState.deleteMany({ where: { key: "demo" } });
  await owner.$disconnect();
});

/** A committee whose halves write nothing, take as long as the database is told to sleep, and note that they were begun. */
function part(key: string, seconds = 0.02): Part {
  const half = (name: string) => async (tx: Parameters<Parameters<LoaderDoors["step"]>[1]>[0]) => {
    done.push(`${name} ${key}`);
    await tx.$executeRaw`SELECT pg_sleep(${seconds})`;
  };
  return { key, name: `Huyện ${key}`, prepare: () => ({ list: half("list"), play: half("play") }) };
}

function held(): { promise: Promise<void>; release: () => void } {
  let release: () => void = silent;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

test("loaders at once take every committee once, and the whole is ready when the last one has ended", async () => {
  const parts = ["1", "2", "3", "4", "5", "6"].map((key) => part(key));
  const said: string[] = [];
  await Promise.all([1, 2, 3].map(() => loadRemainingParts(loader, (line) => said.push(line), parts)));
  expect(done.toSorted()).toEqual(parts.flatMap(({ key }) => [`list ${key}`, `play ${key}`]).toSorted());
  const progress = await loader.transaction(readProgress);
  expect(progress?.status).toBe("ready");
  expect(progress?.done.toSorted()).toEqual(["1", "2", "3", "4", "5", "6", "story"]);
  expect(said.toSorted().map((line) => line.match(/\d+\/7/)?.[0])).toEqual(["2/7", "3/7", "4/7", "5/7", "6/7", "7/7"]);
});

test("a committee at which another loader is, is left to it; others are not held up", async () => {
  const { promise, release } = held();
  const first = loader.step("442", () => promise.then(() => "first"));
  await expect.poll(() => loader.step("442", async () => "second")).toBeNull();
  expect(await loader.step("440", async () => "beside")).toBe("beside");
  release();
  expect(await first).toBe("first");
  expect(await loader.step("442", async () => "after")).toBe("after");
});

test("who works on the whole waits until no committee is being loaded", async () => {
  const order: string[] = [];
  const { promise, release } = held();
  const begun = held();
  const step = loader.step("442", async () => {
    begun.release();
    await promise;
    order.push("committee");
  });
  await begun.promise;
  const whole = loader.transaction(async () => {
    order.push("whole");
  });
  await owner.$executeRaw`SELECT pg_sleep(0.1)`;
  expect(order).toEqual([]);
  release();
  await Promise.all([step, whole]);
  expect(order).toEqual(["committee", "whole"]);
});

test("a loader that ends while another still has a committee does not call the whole ready", async () => {
  const { promise, release } = held();
  const slow: Part = {
    ...part("1"),
    prepare: () => ({ list: async () => undefined, play: () => promise }),
  };
  const first = loadRemainingParts(loader, silent, [slow, part("2")]);
  await expect
    .poll(
      async () =>
        (
          await owner.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND classid = 72707402`
        )[0]?.n,
    )
    .toBe(1);
  const second = loadRemainingParts(loader, silent, [slow, part("2")]);
  await expect.poll(() => done).toContain("play 2");
  release();
  await Promise.all([first, second]);
  expect(done).toEqual(["list 2", "play 2"]);
  expect((await loader.transaction(readProgress))?.status).toBe("ready");
});
