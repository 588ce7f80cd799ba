import { z } from "zod";
import { countInput, idInput, textInput, versionInput } from "../core/inputs";

export const openBallotSchema = z.object({ meetingId: idInput, subjectKind: z.string().min(1).max(60) });

const rowInput = z.object({
  excellent: countInput(),
  good: countInput(),
  fair: countInput(),
  failed: countInput(),
  blank: countInput(),
});

const ballotKey = { ballotId: idInput, version: versionInput, tellers: textInput(500) };

/** One row per subject ("rows.<entry id>.excellent"). */
export const closePaperBallotSchema = z.object({
  ...ballotKey,
  issued: countInput(),
  returned: countInput(),
  lost: countInput(),
  valid: countInput(),
  invalid: countInput(),
  rows: z.record(idInput, rowInput),
});

/** Raised hands: how many voted, and the rows. */
export const closeHandsBallotSchema = z.object({
  ...ballotKey,
  issued: countInput(),
  rows: z.record(idInput, rowInput),
});

export const ballotRefSchema = z.object({ ballotId: idInput });

export const repeatBallotSchema = z.object({ ballotId: idInput, reason: textInput(500) });
