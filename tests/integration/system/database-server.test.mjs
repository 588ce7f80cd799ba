import { expect, test } from "vitest";
import { withClient } from "../../../scripts/lib/sql.mjs";

const one = (url, sql) => withClient(url, async (client) => (await client.query(sql)).rows[0]);
const app = () => process.env.DATABASE_URL;

test("the application's role owns nothing and rules nobody", async () => {
  expect(
    await one(
      app(),
      "SELECT rolsuper, rolcreatedb, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    ),
  ).toEqual({ rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false });
  const owned = "SELECT count(*)::int AS owned FROM pg_class WHERE pg_get_userbyid(relowner) = current_user";
  expect(await one(app(), owned)).toEqual({ owned: 0 });
  await expect(withClient(app(), (client) => client.query("CREATE TABLE mine (id int)"))).rejects.toThrow(
    /permission denied/,
  );
  await expect(withClient(app(), (client) => client.query("DROP TABLE _prisma_migrations"))).rejects.toThrow(/owner/);
});

test("the server keeps commits, speaks UTF-8 and UTC and knows the Vietnamese order", async () => {
  expect(
    await one(
      app(),
      `SELECT current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding,
              current_setting('TimeZone') AS zone, lower('ĐẶNG') AS lowered,
              (SELECT string_agg(name, ' ' ORDER BY name COLLATE "vi-VN-x-icu") FROM unnest(ARRAY['Đức','Dũng','Ân','An','Ánh','Ba']) AS name) AS sorted`,
    ),
  ).toEqual({ fsync: "on", encoding: "UTF8", zone: "UTC", lowered: "đặng", sorted: "An Ánh Ân Ba Dũng Đức" });
});
