// What an office enters before the first season: a commune with a cell and a member, and who may sign in. Written as rows.
import { connect } from "../../scripts/lib/sql.mjs";
import { ownerUrl } from "./installation.mjs";

const ROLES = {
  tinh: ["provincialOfficer", "province"],
  huyen: ["districtOfficer", "district"],
  xa: ["grassrootsOfficer", "commune"],
  chibo: ["cellSecretary", "cell"],
  dangvien: ["member", "cell"],
};

/** Accounts by the names above, with the password of the account `like`; the ids of their units and of the member. */
export async function enterFirstUnits(place, like) {
  const db = await connect(ownerUrl(place));
  try {
    const one = async (sql, values = []) => (await db.query(sql, values)).rows[0];
    const first = (kind) => one("SELECT id, path FROM unit WHERE kind = $1::unit_kind ORDER BY path LIMIT 1", [kind]);
    const addUnit = async (kind, code, name, parent) => {
      const values = [kind, code, name, name.toLowerCase(), `${parent.path}${code}/`, parent.id];
      const unit = await one(
        `INSERT INTO unit (id, kind, code, name, short_name, search_name, path, parent_id, valid_from)
         VALUES (gen_random_uuid(), $1::unit_kind, $2, $3, $3, $4, $5, $6, '2020-01-01') RETURNING id, path`,
        values,
      );
      await db.query(
        `INSERT INTO unit_placement (id, unit_id, parent_id, path, valid_from)
         VALUES (gen_random_uuid(), $1, $2, $3, '2020-01-01')`,
        [unit.id, parent.id, unit.path],
      );
      return unit;
    };
    const province = await first("province");
    const district = await first("districtCommittee");
    const commune = await addUnit("grassrootsCommittee", "MAU", "Đảng bộ xã Mẫu", district);
    const cell = await addUnit("cell", "MAU1", "Chi bộ thôn Mẫu", commune);
    const person = await one(
      `INSERT INTO person (id, full_name, sort_name, search_name, birth_date, gender)
       VALUES (gen_random_uuid(), 'Nguyễn Văn Mẫu', 'mau nguyen van', 'nguyen van mau', '1980-03-05', 'male') RETURNING id`,
    );
    await db.query(
      `INSERT INTO membership (id, person_id, cell_id, status, admitted_on, official_on, valid_from)
       VALUES (gen_random_uuid(), $1, $2, 'official', '2010-02-03', '2011-02-03', '2010-02-03')`,
      [person.id, cell.id],
    );
    const places = { province, district, commune, cell };
    for (const [name, [role, place]] of Object.entries(ROLES)) {
      const account = await one(
        `INSERT INTO account (id, sign_in_name, display_name, password_hash, person_id, created_at)
         SELECT gen_random_uuid(), $1, $1, password_hash, $2, now() FROM account WHERE sign_in_name = $3 RETURNING id`,
        [name, role === "member" ? person.id : null, like],
      );
      await db.query(
        `INSERT INTO role_grant (id, account_id, role, unit_id, valid_from, created_at)
         VALUES (gen_random_uuid(), $1, $2::role, $3, '2024-01-01', now())`,
        [account.id, role, places[place].id],
      );
    }
    const unitOf = Object.fromEntries(Object.entries(ROLES).map(([name, [, place]]) => [name, places[place].id]));
    return { unitOf, personId: person.id };
  } finally {
    await db.end();
  }
}
