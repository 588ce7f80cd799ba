import { accountEvents } from "./events/accounts";
import { aggregateEvents } from "./events/aggregates";
import { ballotEvents } from "./events/ballots";
import { cycleEvents } from "./events/cycles";
import { dossierEvents } from "./events/dossiers";
import { importEvents } from "./events/imports";
import { meetingEvents } from "./events/meetings";
import { obligationEvents } from "./events/obligations";
import { peopleEvents } from "./events/people";
import { planEvents } from "./events/plans";
import { ratingEvents } from "./events/ratings";
import { reportEvents } from "./events/reports";
import { reviewEvents } from "./events/reviews";
import { shortcomingEvents } from "./events/shortcomings";
import { taskResultEvents } from "./events/task-results";

/** The closed register of what can stand in the log, with the words an auditor reads. */
export const AUDIT_EVENTS = {
  ...accountEvents,
  ...aggregateEvents,
  ...ballotEvents,
  ...cycleEvents,
  ...dossierEvents,
  ...importEvents,
  ...meetingEvents,
  ...obligationEvents,
  ...peopleEvents,
  ...planEvents,
  ...ratingEvents,
  ...reportEvents,
  ...reviewEvents,
  ...shortcomingEvents,
  ...taskResultEvents,
};

export type AuditEventName = keyof typeof AUDIT_EVENTS;
