import type { Door } from "./door";
import { MEETING_DOORS } from "./meeting-doors";
import { RATING_DOORS } from "./rating-doors";
import { REGISTER_DOORS } from "./register-doors";

/** Every command of the application with a form for things of a foreign unit, by the file it stands in. */
export const DOORS: Record<string, readonly Door[]> = { ...REGISTER_DOORS, ...MEETING_DOORS, ...RATING_DOORS };

/** Files below commands/ that no form reaches: parts of a command, and what belongs to the whole installation or to oneself. */
export const NOT_DOORS: Record<string, string> = {
  "accounts/change-password": "the own account only",
  "accounts/make-password": "part of creating and resetting",
  "ballots/insert-ballot": "part of opening and repeating",
  "cycles/fill-due-days": "part of deadlines and of the list",
  "cycles/lock-content-item": "part of editing",
  "cycles/lock-season": "part of the season's commands",
  "cycles/open-cycle": "of the province: it has its own tests",
  "dossiers/lock-dossier": "part of receiving and returning",
  "imports/check-draft": "part of sending and checking again",
  "imports/check-meeting-draft": "part of checking",
  "imports/check-task-results": "part of checking",
  "imports/record-meeting": "part of recording",
  "imports/recheck-draft": "part of deciding and recording",
  "imports/record-people": "part of recording",
  "imports/record-task-results": "part of recording",
  "imports/store-rows": "part of sending and checking",
  "meetings/audit-meeting": "part of every meeting command",
  "meetings/insert-participants": "part of scheduling",
  "obligations/lock-placed-body": "part of deciding and withdrawing a place",
  "obligations/record-ratings": "part of ballots, reviews and decisions",
  "obligations/write-season": "part of the list",
  "people/write-people": "part of adding people, seats and posts",
  "plans/lock-assignment": "part of notes and endings",
  "plans/lock-owner": "part of plans",
  "ratings/locks": "part of the rating commands",
  "ratings/open-list": "part of listing",
  "ratings/record-decision": "part of recording a session",
  "reports/lock-report": "part of the report commands",
  "shortcomings/lock-shortcoming": "part of the register's commands",
  "task-results/lock-subject": "part of the commands on results",
};
