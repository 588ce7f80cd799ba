import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.string().min(1),
  DATABASE_KIND: z.enum(["embedded", "external"]).default("external"),
  NEXTAUTH_SECRET: z.string().min(16),
  APP_VERSION: z.string().default("0.0.0"),
  /** Only with the embedded database: by how many milliseconds the business clock of a test is ahead. */
  CLOCK_OFFSET: z.coerce.number().optional(),
  TRUST_PROXY: z.enum(["0", "1"]).default("0"),
});

export type Environment = z.infer<typeof schema>;

let read: Environment | undefined;

/** The only reader of process.env. Throws at first use when a setting is missing or wrong. */
export function environment(): Environment {
  read ??= schema.parse(process.env);
  return read;
}
