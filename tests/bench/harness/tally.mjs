// One closed secret ballot of about 25 people that can be opened again, so that its tally is entered any number of times.
import { untriggered } from "./untriggered.mjs";

const SIZE = 25;

/** The ballot whose number of entries is nearest to 25, with what its tellers counted, as the form has it. */
export async function chooseTally(client) {
  const { rows: chosen } = await client.query(
    `SELECT ballot.id, ballot.meeting_id AS "meetingId", ballot.version, ballot.tellers, ballot.issued, ballot.returned, ballot.lost,
       ballot.valid, ballot.invalid, meeting.status AS "meetingStatus", account.id AS "accountId", unit.id AS "unitId", unit.name, unit.path,
       unit.parent_id AS "parentId", unit.kind
     FROM ballot JOIN meeting ON meeting.id = ballot.meeting_id JOIN unit ON unit.id = meeting.unit_id
     JOIN role_grant ON role_grant.unit_id = unit.id AND role_grant.role = 'cellSecretary'
     JOIN account ON account.id = role_grant.account_id
     WHERE ballot.status = 'closed' AND ballot.form = 'secretPaper' AND NOT EXISTS (SELECT FROM ballot later WHERE later.repeats_id = ballot.id)
     ORDER BY abs($1 - (SELECT count(*) FROM ballot_entry WHERE ballot_id = ballot.id)), ballot.id LIMIT 1`,
    [SIZE],
  );
  const [ballot] = chosen;
  if (ballot === undefined) throw new Error("the data has no closed ballot");
  const { rows: entries } = await client.query(
    "SELECT id, excellent, good, fair, failed, blank FROM ballot_entry WHERE ballot_id = $1 ORDER BY id",
    [ballot.id],
  );
  return { ballot, entries, version: ballot.version - 1 };
}

/** Back to the moment before the tellers enter their count. */
export async function reopenTally(client, { ballot, version }) {
  await untriggered(client, async () => {
    await client.query("UPDATE meeting SET status = 'voting' WHERE id = $1", [ballot.meetingId]);
    await client.query(
      `UPDATE ballot SET status = 'open', version = $2, tellers = NULL, closed_at = NULL, issued = NULL, returned = NULL, lost = NULL,
         valid = NULL, invalid = NULL WHERE id = $1`,
      [ballot.id, version],
    );
    await client.query(
      "UPDATE ballot_entry SET excellent = NULL, good = NULL, fair = NULL, failed = NULL, blank = NULL WHERE ballot_id = $1",
      [ballot.id],
    );
    await client.query("DELETE FROM audit_event WHERE event = 'ballot.closed' AND subject_id = $1", [ballot.id]);
    await client.query("DELETE FROM idempotency_key WHERE command = 'ballot.close'");
  });
}

/** The count as the command takes it. */
export function countOf({ ballot, entries, version }) {
  const { id, tellers, issued, returned, lost, valid, invalid } = ballot;
  const rows = Object.fromEntries(entries.map(({ id: entryId, ...row }) => [entryId, row]));
  return { ballotId: id, version, tellers, issued, returned, lost, valid, invalid, rows };
}

/** The same as typed into the form. */
export function typedCount(tally) {
  const { ballotId: _ballot, version: _version, rows, ...heads } = countOf(tally);
  const cells = Object.entries(rows).flatMap(([id, row]) =>
    Object.entries(row).map(([level, count]) => [`rows.${id}.${level}`, String(count)]),
  );
  return {
    ...Object.fromEntries(Object.entries(heads).map(([name, value]) => [name, String(value)])),
    ...Object.fromEntries(cells),
  };
}
