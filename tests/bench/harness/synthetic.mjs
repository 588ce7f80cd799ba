// A province of any size in plain SQL: as many cells as the people need, everything else in proportion, one open season half done.

const PEOPLE_IN_A_CELL = 21;
const CELLS_IN_A_COMMUNE = 8;
const DISTRICTS = 17;

/** Runs as a superuser of a scratch database; order and numbers are fixed, so two runs give the same province. */
export async function fillSynthetic(client, people) {
  const cells = Math.ceil(people / PEOPLE_IN_A_CELL);
  const communes = Math.max(DISTRICTS, Math.ceil(cells / CELLS_IN_A_COMMUNE));
  const numbers = { people, cells, communes, districts: DISTRICTS };
  for (const sql of STEPS) {
    await client.query(
      sql.replaceAll(/:(\w+)\b(?!:)/g, (whole, name) => (name in numbers ? String(numbers[name]) : whole)),
    );
  }
  await client.query("VACUUM ANALYZE");
}

const id = (kind, number) => `('${kind}0000000-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

const STEPS = [
  `INSERT INTO unit (id, code, kind, name, short_name, search_name, path, valid_from)
   VALUES (${id("a", 0)}, 'P', 'province', 'Tỉnh ủy đo', 'Tỉnh ủy đo', 'tinh uy do', '/P/', '2020-01-01')`,
  `INSERT INTO unit (id, code, kind, name, short_name, search_name, path, parent_id, ordinal, valid_from)
   SELECT ${id("b", "n")}, 'D' || n, 'districtCommittee', 'Huyện ủy ' || n, 'Huyện ' || n, 'huyen uy ' || n, '/P/D' || n || '/', ${id("a", 0)}, n, '2020-01-01'
   FROM generate_series(1, :districts) n`,
  `INSERT INTO unit (id, code, kind, name, short_name, search_name, path, parent_id, ordinal, valid_from)
   SELECT ${id("c", "n")}, 'C' || n, 'grassrootsCommittee', 'Đảng ủy xã ' || n, 'Xã ' || n, 'dang uy xa ' || n, above.path || 'C' || n || '/', above.id, n, '2020-01-01'
   FROM generate_series(1, :communes) n JOIN unit above ON above.code = 'D' || (1 + n % :districts)`,
  `INSERT INTO unit (id, code, kind, name, short_name, search_name, path, parent_id, ordinal, valid_from)
   SELECT ${id("d", "n")}, 'K' || n, 'cell', 'Chi bộ thôn ' || n, 'Chi bộ ' || n, 'chi bo thon ' || n, above.path || 'K' || n || '/', above.id, n, '2020-01-01'
   FROM generate_series(1, :cells) n JOIN unit above ON above.code = 'C' || (1 + n % :communes)`,
  `INSERT INTO unit_placement (id, unit_id, parent_id, path, valid_from) SELECT gen_random_uuid(), id, parent_id, path, valid_from FROM unit ORDER BY length(path)`,
  `INSERT INTO collective (id, unit_id, kind, name, search_name, valid_from)
   SELECT gen_random_uuid(), id, CASE WHEN kind = 'cell' THEN 'cell' ELSE 'standingCommittee' END::collective_kind, name, search_name, '2020-01-01' FROM unit`,
  `INSERT INTO person (id, full_name, sort_name, search_name, birth_date, gender, card_number, is_official)
   SELECT ${id("e", "n")}, family || ' ' || middle || ' ' || given, given || ' ' || family || ' ' || middle, lower(plain), '1960-01-01'::date + (n % 15000),
     CASE WHEN n % 3 = 0 THEN 'female' ELSE 'male' END::gender, 'T' || n, n % 4 = 0
   FROM (SELECT n, (ARRAY['Nguyễn','Trần','Lê','Phạm','Phan','Võ','Hồ','Đặng','Bùi','Dương'])[1 + n % 10] AS family,
       (ARRAY['Văn','Thị','Đình','Quang','Thanh'])[1 + (n / 10) % 5] AS middle, (ARRAY['An','Bình','Cường','Dung','Giang','Hà','Hùng','Lan','Minh','Nam','Phúc','Sơn','Tâm','Tuấn','Xuân'])[1 + (n / 50) % 15] AS given,
       (ARRAY['Nguyen','Tran','Le','Pham','Phan','Vo','Ho','Dang','Bui','Duong'])[1 + n % 10] || ' ' || (ARRAY['Van','Thi','Dinh','Quang','Thanh'])[1 + (n / 10) % 5] || ' ' ||
       (ARRAY['An','Binh','Cuong','Dung','Giang','Ha','Hung','Lan','Minh','Nam','Phuc','Son','Tam','Tuan','Xuan'])[1 + (n / 50) % 15] AS plain
     FROM generate_series(1, :people) n) named`,
  `INSERT INTO membership (id, person_id, cell_id, status, admitted_on, official_on, valid_from)
   SELECT gen_random_uuid(), ${id("e", "n")}, ${id("d", "1 + n % :cells")}, 'official', '2005-02-03', '2006-02-03', '2005-02-03' FROM generate_series(1, :people) n`,
  `INSERT INTO collective_seat (id, collective_id, person_id, role, title, valid_from)
   SELECT gen_random_uuid(), collective.id, ${id("e", "substr(unit.code, 2)::int")}, 'head', 'Bí thư chi bộ', '2020-01-01'
   FROM collective JOIN unit ON unit.id = collective.unit_id WHERE unit.kind = 'cell'`,
  `INSERT INTO cycle (id, year, name, status, rule_pack_id, rule_pack_version, parameters, reference_on, opened_at)
   VALUES (${id("f", 1)}, 2024, 'Kiểm điểm năm 2024', 'open', 'ha-tinh-2024', '1', '{}', '2024-12-01', '2024-11-15')`,
  `INSERT INTO deadline (id, cycle_id, unit_id, level, kind, bound, due_on, set_at)
   SELECT gen_random_uuid(), ${id("f", 1)}, ${id("a", 0)}, level::unit_level, 'review', 'through', '2024-12-12', '2024-11-16' FROM unnest(ARRAY['cell','grassroots','district']) level`,
  `INSERT INTO subject (id, cycle_id, track, person_id, home_unit_id, deciding_unit_id, name, search_name, sort_name, required, reason, citation, due_on, province_due_on, created_at)
   SELECT gen_random_uuid(), ${id("f", 1)}, 'partyMember', person.id, held.cell_id, cell.parent_id, person.full_name, person.search_name, person.sort_name, TRUE, 'đo', '{}',
     '2024-12-05'::date + substr(cell.code, 2)::int % 7, '2024-12-15', '2024-11-20'
   FROM membership held JOIN person ON person.id = held.person_id JOIN unit cell ON cell.id = held.cell_id`,
  `INSERT INTO subject (id, cycle_id, track, unit_id, home_unit_id, deciding_unit_id, name, search_name, sort_name, required, reason, citation, created_at)
   SELECT gen_random_uuid(), ${id("f", 1)}, 'organisation', id, id, coalesce(parent_id, id), name, search_name, name, TRUE, 'đo', '{}', '2024-11-20' FROM unit`,
  `INSERT INTO obligation (id, subject_id, collective_id, role, scope, status, reviewed_on, reason, citation)
   SELECT gen_random_uuid(), subject.id, collective.id, 'ordinary', 'full', CASE WHEN done THEN 'reviewed' ELSE 'pending' END::obligation_status,
     CASE WHEN done THEN '2024-11-25'::date + number % 14 END, 'đo', '{}'
   FROM (SELECT subject.id, home_unit_id, substr(unit.code, 2)::int AS number, substr(unit.code, 2)::int % 10 < 8 AS done
     FROM subject JOIN unit ON unit.id = subject.home_unit_id WHERE track = 'partyMember') subject
   JOIN collective ON collective.unit_id = subject.home_unit_id`,
  `INSERT INTO meeting (id, cycle_id, unit_id, collective_id, title, search_title, place, starts_at, status, created_at)
   SELECT gen_random_uuid(), ${id("f", 1)}, unit.id, collective.id, 'Hội nghị kiểm điểm ' || unit.name, 'hoi nghi kiem diem ' || unit.search_name, 'Nhà văn hóa',
     '2024-11-25 07:00+07'::timestamptz + (substr(unit.code, 2)::int % 20) * interval '1 day',
     CASE WHEN substr(unit.code, 2)::int % 10 < 8 THEN 'closed' ELSE 'scheduled' END::meeting_status, '2024-11-20'
   FROM unit JOIN collective ON collective.unit_id = unit.id WHERE unit.kind = 'cell'`,
  `INSERT INTO dossier (id, cycle_id, unit_id, receiver_id, status)
   SELECT gen_random_uuid(), ${id("f", 1)}, id, parent_id, 'preparing' FROM unit WHERE kind = 'cell'`,
  `INSERT INTO audit_event (id, happened_at, actor_name, actor_role, event, unit_id, unit_path, subject_type, subject_id, summary, search_text, request_id)
   SELECT gen_random_uuid(), '2024-11-20'::timestamptz + n * interval '10 seconds', 'Người ghi ' || n % 50, 'Bí thư chi bộ', CASE WHEN n % 2 = 0 THEN 'meeting.scheduled' ELSE 'review.submitted' END,
     unit.id, unit.path, 'meeting', unit.id, 'Việc ' || n || ' của ' || unit.name, 'viec ' || n || ' cua ' || unit.search_name, 'r' || n
   FROM generate_series(1, :people) n JOIN unit ON unit.code = 'K' || (1 + n % :cells)`,
];
