// What a database holds, short enough to compare: rows and their checksum per table, every constraint, index and trigger.
const structure = `
  SELECT 'constraint ' || conrelid::regclass || ' ' || conname AS name, pg_get_constraintdef(oid) || CASE WHEN convalidated THEN '' ELSE ' NOT VALID' END AS value
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0
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
  for (const { name, value } of rows) found.set(name, value);
  return found;
}

/** One line for each thing that differs. */
export function differencesOf(meant, restored) {
  const names = new Set([...meant.keys(), ...restored.keys()]);
  return [...names]
    .filter((name) => meant.get(name) !== restored.get(name))
    .map((name) => `${name}: gốc ${meant.get(name) ?? "không có"}; bản khôi phục ${restored.get(name) ?? "không có"}`);
}
