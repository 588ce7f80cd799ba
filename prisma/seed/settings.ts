import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** The owner of the tables loads the demonstration; the application's role could not wipe it. */
  MIGRATION_DATABASE_URL: z.string().min(1).optional(),
  DATABASE_KIND: z.enum(["embedded", "external"]).default("external"),
  DEMO: z.enum(["0", "1"]).default("1"),
  /** The units around which the story is told, or with `full` the whole province behind them. */
  DEMO_SIZE: z.enum(["full", "story"]).default("full"),
});

export type DemonstrationSize = "full" | "story";

export type SeedSettings = {
  ownerUrl: string;
  isEmbedded: boolean;
  wantsDemonstration: boolean;
  size: DemonstrationSize;
};

/** Reads the environment of the loader. */
export function readSettings(source: NodeJS.ProcessEnv): SeedSettings {
  const read = schema.parse(source);
  return {
    ownerUrl: read.MIGRATION_DATABASE_URL ?? read.DATABASE_URL,
    isEmbedded: read.DATABASE_KIND === "embedded",
    wantsDemonstration: read.DATABASE_KIND === "embedded" && read.DEMO === "1",
    size: read.DEMO_SIZE,
  };
}
