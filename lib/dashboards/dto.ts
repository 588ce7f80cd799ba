import type { Day } from "../core/calendar";
import type { Page } from "../core/paging";
import type { DeadlineKind } from "../cycles/rules/deadline-kinds";
import type { Track } from "../db/generated/enums";
import type { ProgressNumbers, ProgressPoint, Structure } from "../progress/rules";
import type { CapRow } from "./queries/caps";
import type { NameRow } from "./queries/names";
import type { Causes, Standing } from "./rules/standing";

export type DashboardDeadline = { kind: DeadlineKind; task: string; text: string; lastDay: string; daysLeft: number };

/** One row one level down; `isOwn` is what lives in the unit itself. */
export type DashboardRow = {
  unitId: string;
  name: string;
  shortName: string;
  isOwn: boolean;
  /** What the reader has to know about where the figures come from. */
  note: string | null;
  isReachable: boolean;
  numbers: ProgressNumbers;
  standing: Standing;
  /** Known for the present only. */
  causes: Causes | null;
  /** The unit's own last day for its reviews. */
  planDay: string | null;
  daysLeft: number | null;
  dossier: string | null;
};

export type Dashboard = {
  unit: { id: string; name: string; isLeaf: boolean };
  note: string | null;
  year: number;
  asOf: Date;
  /** By which tree of units the figures are added up, and the day of the past one; null where nothing has moved since. */
  structure: Structure;
  treeDay: Day | null;
  /** The past day up to which everything is counted; null for the present. */
  until: Day | null;
  track: Track;
  line: { id: string | null; name: string }[];
  /** How many of each kind have to be reviewed. */
  required: Record<Track, number>;
  numbers: ProgressNumbers;
  /** Reviewed on the day before; on a past day, on that day itself. */
  yesterday: number | null;
  curve: ProgressPoint[];
  deadlines: DashboardDeadline[];
  rows: DashboardRow[];
  /** Null where the reader may not see levels. */
  caps: CapRow[] | null;
  /** In a cell, and in any unit without units below: the names. */
  names: Page<NameRow> | null;
};

export type DashboardQuestion = {
  unitId: string;
  track: Track;
  page: number | null;
  /** As it was at the end of this day ("tính đến hết ngày"); nothing, today and days to come give the present. */
  until?: Day | null;
  /** "now" unless the page says otherwise. */
  structure?: Structure;
};

export type UnitNames = {
  unit: { id: string; name: string };
  year: number;
  asOf: Date;
  until: Day | null;
  structure: Structure;
  track: Track;
  names: Page<NameRow>;
};
