// Kept totals against what they should be: three questions to the database, answered with nothing when all is right.

const KEPT_ROWS = `
  SELECT coalesce(kept.unit_id, meant.unit_id) AS unit_id, coalesce(kept.cycle_id, meant.cycle_id) AS cycle_id,
    coalesce(kept.track, meant.track)::text AS track, coalesce(kept.measure, meant.measure) AS measure,
    coalesce(kept.day, meant.day)::text AS day, coalesce(kept.value, 0) AS kept, coalesce(meant.value, 0) AS meant`;
const SAME_PLACE = "USING (unit_id, cycle_id, track, measure, day)";

const questions = [
  {
    title: "tổng của đơn vị",
    sql: `${KEPT_ROWS} FROM unit_total kept FULL JOIN recomputed_unit_total meant ${SAME_PLACE}
      WHERE coalesce(kept.value, 0) <> coalesce(meant.value, 0)`,
  },
  {
    title: "tổng của các đơn vị bên dưới",
    sql: `${KEPT_ROWS} FROM (SELECT unit_id, cycle_id, track, measure, day, sum(value)::int AS value
        FROM unit_total_below GROUP BY 1, 2, 3, 4, 5) kept
      FULL JOIN recomputed_unit_total_below meant ${SAME_PLACE}
      WHERE coalesce(kept.value, 0) <> coalesce(meant.value, 0)`,
  },
  {
    title: "tình trạng của nơi kiểm điểm",
    sql: `SELECT coalesce(kept.unit_id, meant.unit_id) AS unit_id, coalesce(kept.cycle_id, meant.cycle_id) AS cycle_id, '' AS track,
        collective.name AS measure, '' AS day, concat_ws(' ', kept.open, kept.waiting, kept.called_off) AS kept,
        concat_ws(' ', meant.open, meant.waiting, meant.called_off) AS meant
      FROM body_state kept FULL JOIN recomputed_body_state meant USING (cycle_id, collective_id)
      JOIN collective ON collective.id = collective_id
      WHERE coalesce(kept.open, FALSE) <> coalesce(meant.open, FALSE) OR coalesce(kept.waiting, FALSE) <> coalesce(meant.waiting, FALSE)
        OR coalesce(kept.called_off, FALSE) <> coalesce(meant.called_off, FALSE)`,
  },
  {
    title: "ngày kiểm điểm, mức đã quyết định của đối tượng",
    sql: `SELECT subject.home_unit_id AS unit_id, subject.cycle_id, subject.track::text AS track, subject.name AS measure, '' AS day,
        concat_ws(' ', subject.reviewed_on, subject.decided_level, subject.decided_on) AS kept,
        concat_ws(' ', meant.reviewed_on, meant.decided_level, meant.decided_on) AS meant
      FROM subject JOIN recomputed_subject_state meant ON meant.subject_id = subject.id
      WHERE (subject.reviewed_on, subject.decided_level, subject.decided_on)
        IS DISTINCT FROM (meant.reviewed_on, meant.decided_level, meant.decided_on)`,
  },
];

/** Every difference, with the name of its unit and the year of its season. */
export async function totalDifferences(client) {
  const found = [];
  for (const { title, sql } of questions) {
    const { rows } = await client.query(
      `SELECT found.*, unit.name AS unit, cycle.year FROM (${sql}) found
       LEFT JOIN unit ON unit.id = found.unit_id LEFT JOIN cycle ON cycle.id = found.cycle_id
       ORDER BY unit.path, found.track, found.measure, found.day`,
    );
    found.push(...rows.map((row) => ({ title, ...row })));
  }
  return found;
}

/** How many totals and subjects were compared. */
export async function countTotals(client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM unit_total) AS own, (SELECT count(*)::int FROM unit_total_below) AS below,
      (SELECT count(*)::int FROM subject) AS subjects`,
  );
  return rows[0];
}

export function describeDifference({ title, unit, year, track, measure, day, kept, meant }) {
  const place = [unit ?? "đơn vị không còn", year, track, measure, day].filter(Boolean).join(" · ");
  return `${title}: ${place}: đang giữ ${kept === "" ? "trống" : kept}, tính lại được ${meant === "" ? "trống" : meant}`;
}
