// What a database holds, short enough to compare: rows and their checksum per table, every column, constraint, index, trigger
// and function. Newer servers keep NOT NULL as a constraint, older ones do not: it is compared with the column.
const structure = `
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname AS name, pg_get_constraintdef(oid) || CASE WHEN convalidated THEN '' ELSE ' NOT VALID' END AS value
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 'n'
  UNION ALL SELECT 'column ' || attrelid::regclass || ' ' || attname, format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
  UNION ALL SELECT 'function ' || oid::regprocedure, md5(prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  UNION ALL SELECT 'index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) || CASE WHEN indisvalid THEN '' ELSE ' INVALID' END
  FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(pg_trigger.oid) || ' ' || tgenabled::text
  FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal`;

/** Name → value of everything that must be the same in a restored copy. */
export async function fingerprintDatabase(client) {
  const found = new Map();
  const { rows: tables } = await client.query(
    "SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname",
  );
  for (const { name } of tables) {
    const { rows } = await client.query(
      `SELECT count(*) || ' dòng, ' || coalesce(sum(hashtextextended(held::text, 0)::numeric), 0) AS value FROM public.${name} held`,
    );
    found.set(`bảng ${name}`, rows[0].value);
  }
  const { rows } = await client.query(structure);
  // PostgreSQL nests AND and OR anew when it reads its own text: the brackets say nothing about what was restored.
  for (const { name, value } of rows) found.set(name, value.replaceAll(/[()]/g, ""));
  return found;
}

/** One line for each thing that differs. */
export function differencesOf(meant, restored) {
  const names = new Set([...meant.keys(), ...restored.keys()]);
  return [...names]
    .filter((name) => meant.get(name) !== restored.get(name))
    .map((name) => `${name}: gốc ${meant.get(name) ?? "không có"}; bản khôi phục ${restored.get(name) ?? "không có"}`);
}
