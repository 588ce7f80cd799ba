import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection strings with the placeholder DATABASE for the file's own database. */
    server: { superuser: string; owner: string; app: string };
  }
}
