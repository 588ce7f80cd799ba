import type { StoryCommune } from "../story/commune";
import type { TableRows } from "../write/insert-rows";

export type ResultRow = TableRows["taskResult"];

export type ResultRows = {
  results: ResultRow[];
  discipline: TableRows["disciplineFact"][];
  audit: TableRows["auditEvent"][];
};

/** Communes whose year went wrong in ways the rules have to weigh; none of them has handed in decisions of its own yet. */
export type Troubled = {
  undone: StoryCommune;
  flooded: StoryCommune;
  corrected: StoryCommune;
  disciplined: StoryCommune;
};
