import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { dropDatabase, ensureDatabase } from "../../scripts/lib/databases.mjs";
import { template } from "./server.mjs";

/** Every test file works on its own clone of the migrated database, through the application's role. */
const name = `test_${randomUUID().replaceAll("-", "")}`;
const server = inject("server");

await ensureDatabase(server.superuser, name, template);

process.env.DATABASE_URL = server.app.replace("/DATABASE", `/${name}`);
process.env.MIGRATION_DATABASE_URL = server.owner.replace("/DATABASE", `/${name}`);
process.env.DATABASE_KIND = "embedded";
process.env.NEXTAUTH_SECRET = "chỉ-dùng-trong-kiểm-thử-0123456789";
process.env.NEXTAUTH_URL = "http://127.0.0.1:3000";

afterAll(() => dropDatabase(server.superuser, name));
