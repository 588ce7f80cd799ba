import type { Tx } from "@/lib/db/client";

export type RecordRow = Record<string, unknown>;
export type SeasonRecord = Record<string, RecordRow[]>;

const SUBJECT = "s.track::text || ' ' || coalesce(s.unit_id, s.collective_id, s.person_id)::text";
const MEETING = "m.collective_id::text || ' ' || m.kind::text || ' ' || m.starts_at::text";
const IN = "JOIN unit u ON u.id = m.unit_id WHERE u.path LIKE $1 || '%'";

/**
 * Of a decision the arithmetic of its cap. The demonstration is loaded without the explanation of each subject, which commands keep: it
 * would be most of the data of a province (ADR 0013).
 */
const KEPT_EXPLANATION = `CASE WHEN r.stage <> 'decision' THEN r.explanation ELSE (SELECT part.kept - 'title' FROM (
    SELECT r.explanation AS kept UNION ALL SELECT jsonb_array_elements(r.explanation -> 'steps')) part
  WHERE part.kept -> 'inputs' @> '[{"name": "groupGoodOrBetter"}]') END`;

/** What one commune holds after the season, by names that do not depend on ids made along the way. */
const QUERIES: Record<string, string> = {
  subjects: `SELECT ${SUBJECT} AS subject, s.home_unit_id, s.deciding_unit_id, s.required, s.reason, s.due_on, s.province_due_on,
      s.reviewed_on, s.self_level, s.vote_level, s.proposal_level, s.decided_level, s.decided_on, g.key AS group_key
    FROM subject s JOIN unit u ON u.id = s.home_unit_id LEFT JOIN comparable_group g ON g.id = s.group_id WHERE u.path LIKE $1 || '%'`,
  obligations: `SELECT ${SUBJECT} AS subject, o.collective_id, o.role, o.scope, o.is_primary, o.status, o.reviewed_on
    FROM obligation o JOIN subject s ON s.id = o.subject_id JOIN unit u ON u.id = s.home_unit_id WHERE u.path LIKE $1 || '%'`,
  selfReviews: `SELECT coalesce(r.person_id, r.collective_id) AS owner, r.person_id, r.collective_id, r.unit_id, r.form, r.status, r.shortcomings_text,
      r.causes_text, r.remedy_text, r.entered_on_paper, r.submitted_at, r.version,
      (SELECT jsonb_agg(jsonb_build_array(c.code, c.layer, a.text, a.grade) ORDER BY c.layer, c.ordinal, c.code) FROM self_review_answer a
        JOIN content_item c ON c.id = a.content_item_id WHERE a.self_review_id = r.id) AS answers,
      (SELECT jsonb_object_agg(l.track, l.level) FROM self_review_level l WHERE l.self_review_id = r.id) AS levels
    FROM self_review r JOIN unit u ON u.id = r.unit_id WHERE u.path LIKE $1 || '%'`,
  meetings: `SELECT ${MEETING} AS meeting, m.unit_id, m.collective_id, m.kind, m.starts_at, m.created_at, m.status, m.title, m.search_title, m.place,
      m.opened_at, m.closed_at, m.version, before.starts_at AS supplements
    FROM meeting m LEFT JOIN meeting before ON before.id = m.supplements_id ${IN}`,
  participants: `SELECT ${MEETING} AS meeting, p.person_id, p.post, p.is_chair, p.is_recorder, p.presence, p.absence_reason,
      (SELECT jsonb_agg(jsonb_build_array(c.subject_kind, c.capacity, c.reason, c.citation) ORDER BY c.subject_kind)
        FROM participant_capacity c WHERE c.participant_id = p.id) AS capacities
    FROM participant p JOIN meeting m ON m.id = p.meeting_id ${IN}`,
  agenda: `SELECT ${MEETING} AS meeting, i.ordinal, i.subject_kind, i.track, i.person_id, i.collective_id, i.role, i.name, i.title, i.status,
      i.opened_at, i.conclusion, i.concluded_at, i.postponed_reason, i.version
    FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id ${IN}`,
  critiques: `SELECT ${MEETING} AS meeting, i.ordinal, p.person_id AS speaker, c.kind, c.text, item.code, c.said_at, c.reply_kind, c.reply_text,
      c.replied_at, c.version
    FROM critique c JOIN agenda_item i ON i.id = c.agenda_item_id JOIN participant p ON p.id = c.speaker_id
    LEFT JOIN content_item item ON item.id = c.content_item_id JOIN meeting m ON m.id = i.meeting_id ${IN}`,
  shortcomings: `SELECT w.unit_id, w.person_id, w.collective_id, w.origin, w.origin_year, w.text, w.search_text, w.due_on, w.status, w.created_at,
      p.person_id AS said_by, i.ordinal, ${MEETING} AS meeting
    FROM shortcoming w JOIN critique c ON c.id = w.critique_id JOIN participant p ON p.id = c.speaker_id
    JOIN agenda_item i ON i.id = c.agenda_item_id JOIN meeting m ON m.id = i.meeting_id ${IN}`,
  ballots: `SELECT ${MEETING} AS meeting, b.subject_kind, b.form, b.status, b.issued, b.returned, b.lost, b.valid, b.invalid, b.tellers,
      b.opened_at, b.closed_at, b.version,
      (SELECT jsonb_agg(p.person_id ORDER BY p.person_id) FROM ballot_roll r JOIN participant p ON p.id = r.participant_id
        WHERE r.ballot_id = b.id) AS roll,
      (SELECT jsonb_agg(jsonb_build_array(i.ordinal, e.excellent, e.good, e.fair, e.failed, e.blank) ORDER BY i.ordinal)
        FROM ballot_entry e JOIN agenda_item i ON i.id = e.agenda_item_id WHERE e.ballot_id = b.id) AS entries
    FROM ballot b JOIN meeting m ON m.id = b.meeting_id ${IN}`,
  ratings: `SELECT ${SUBJECT} AS subject, r.stage, r.level, r.place_id, r.reason, ${KEPT_EXPLANATION} AS explanation, r.rated_on, r.recorded_at, r.recorded_by_id,
      r.actor_name, b.subject_kind AS ballot_kind, d.number AS decision
    FROM rating r JOIN subject s ON s.id = r.subject_id JOIN unit u ON u.id = s.home_unit_id LEFT JOIN ballot b ON b.id = r.ballot_id
    LEFT JOIN decision d ON d.id = r.decision_id WHERE u.path LIKE $1 || '%'`,
  minutes: `SELECT ${MEETING} AS meeting, n.content, n.remarks, n.signed_at FROM minutes n JOIN meeting m ON m.id = n.meeting_id ${IN}`,
  reports: `SELECT r.unit_id, r.status, r.quality, r.strengths, r.weaknesses, r.sent_at, r.version,
      (SELECT jsonb_agg(d.text ORDER BY d.text) FROM difficulty d WHERE d.report_id = r.id) AS difficulties,
      (SELECT jsonb_agg(jsonb_build_array(p.text, p.addressee_id) ORDER BY p.text) FROM proposal p WHERE p.report_id = r.id) AS proposals
    FROM quality_report r JOIN unit u ON u.id = r.unit_id WHERE u.path LIKE $1 || '%' AND u.kind = 'cell'`,
  dossiers: `SELECT d.unit_id, d.receiver_id, d.status, d.due_on, d.province_due_on, d.submitted_at, d.first_submitted_on, d.received_at, d.version
    FROM dossier d JOIN unit u ON u.id = d.unit_id WHERE u.path LIKE $1 || '%'`,
  dossierVersions: `SELECT d.unit_id, v.number, v.reference, v.is_late, v.submitted_at, v.submitted_by_id, v.note,
      v.contents #- '{meetings}' #- '{subjects}' #- '{notReviewed}' AS contents,
      (SELECT jsonb_agg(x - 'subjectId' ORDER BY x ->> 'track', x ->> 'name', x ->> 'title') FROM jsonb_array_elements(v.contents -> 'subjects') x) AS subjects,
      (SELECT jsonb_agg(x - 'id' ORDER BY x ->> 'title') FROM jsonb_array_elements(v.contents -> 'meetings') x) AS meetings
    FROM dossier_version v JOIN dossier d ON d.id = v.dossier_id JOIN unit u ON u.id = d.unit_id WHERE u.path LIKE $1 || '%'`,
  dossierEvents: `SELECT d.unit_id, e.status, e.reason, e.happened_at, e.actor_name
    FROM dossier_event e JOIN dossier d ON d.id = e.dossier_id JOIN unit u ON u.id = d.unit_id WHERE u.path LIKE $1 || '%'`,
  decisions: `SELECT m.unit_id, m.body_id, m.title, m.status, m.session_on, m.number, m.decided_on, m.members_total, m.members_present, m.votes_for,
      m.presented_at, m.recorded_at, m.version, m.created_at,
      (SELECT jsonb_agg(jsonb_build_array(${SUBJECT}, i.level, i.reason) ORDER BY ${SUBJECT}) FROM decision_item i
        JOIN subject s ON s.id = i.subject_id WHERE i.decision_id = m.id) AS items
    FROM decision m ${IN}`,
  totals: `SELECT t.unit_id, t.track, t.measure, t.day, t.value FROM unit_total t JOIN unit u ON u.id = t.unit_id WHERE u.path LIKE $1 || '%' AND t.value <> 0`,
};

/** Every row of the season below a path, in an order of its own, ids of the way left out. */
export async function recordOf(tx: Tx, path: string): Promise<SeasonRecord> {
  const record: SeasonRecord = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    const rows = await tx.$queryRawUnsafe<{ row: RecordRow }[]>(
      `SELECT to_jsonb(found) AS row FROM (${query}) found`,
      path,
    );
    record[name] = rows.map(({ row }) => row).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return record;
}
