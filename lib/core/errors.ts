import { accountMessages } from "./messages/accounts";
import { aggregateMessages } from "./messages/aggregates";
import { ballotMessages } from "./messages/ballots";
import { coreMessages } from "./messages/core";
import { cycleMessages } from "./messages/cycles";
import { dossierMessages } from "./messages/dossiers";
import { importMessages } from "./messages/imports";
import { meetingMessages } from "./messages/meetings";
import { obligationMessages } from "./messages/obligations";
import { peopleMessages } from "./messages/people";
import { planMessages } from "./messages/plans";
import { ratingMessages } from "./messages/ratings";
import { reportMessages } from "./messages/reports";
import { reviewMessages } from "./messages/reviews";
import { shortcomingMessages } from "./messages/shortcomings";
import { taskResultMessages } from "./messages/task-results";

/** Every refusal has a Vietnamese sentence: a code without one does not compile. `{name}` is filled from the params. */
const messages = {
  ...coreMessages,
  ...accountMessages,
  ...aggregateMessages,
  ...ballotMessages,
  ...cycleMessages,
  ...dossierMessages,
  ...importMessages,
  ...meetingMessages,
  ...obligationMessages,
  ...peopleMessages,
  ...planMessages,
  ...ratingMessages,
  ...reportMessages,
  ...reviewMessages,
  ...shortcomingMessages,
  ...taskResultMessages,
};

export type ErrorCode = keyof typeof messages;

export type ErrorDetails = {
  /** The form field the refusal belongs to. */
  field?: string;
  params?: Record<string, string | number> | undefined;
};

/** An expected refusal: a rule, a permission, a conflict. Anything else is a fault of the program. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly params: Record<string, string | number>;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.name = "DomainError";
    this.code = code;
    this.field = details.field;
    this.params = details.params ?? {};
  }

  /** The sentence for the person who acts. */
  get sentence(): string {
    return messageFor(this.code, this.params);
  }
}

export function messageFor(code: ErrorCode, params: Record<string, string | number> = {}): string {
  return messages[code].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function isErrorCode(token: string): token is ErrorCode {
  return Object.hasOwn(messages, token);
}

/** Refuses when the condition holds. */
export function refuseIf(condition: boolean, code: ErrorCode, details?: ErrorDetails): void {
  if (condition) throw new DomainError(code, details);
}

/** What an actor may not see is not found. */
export function foundOrRefuse<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new DomainError("notFound");
  return value;
}
