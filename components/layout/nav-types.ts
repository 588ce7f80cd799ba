/** One noun of the rail, in the order of the season. */
export type NavItem = {
  href: string;
  label: string;
  /** One or two words for the bar of the phone, where the label is longer. */
  shortLabel?: string;
  /** What waits there; nothing is shown for 0. */
  count?: number;
  /** Draws a line above it: the registers after the season. */
  startsGroup?: boolean;
};

/** One of several things of which one holds; chosen by a form, because choosing is remembered. */
export type ChoiceOption = { label: string; value: string; current: boolean };

export type DeadlineLine = {
  tone: "ok" | "soon" | "late" | "idle";
  text: string;
  /** Says that the season is over; leads nowhere. */
  isEnd?: boolean;
};
