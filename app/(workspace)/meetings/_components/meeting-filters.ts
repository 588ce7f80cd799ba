import { z } from "zod";
import { queryText } from "@/lib/core/paging";
import { MEETING_WEEKS, type MeetingFilters, type MeetingWeek } from "@/lib/meetings/queries/list-meetings";
import { MEETING_STATUSES, type MeetingStatus } from "@/lib/meetings/rules";

type Filters = Omit<MeetingFilters, "page">;

/** Nonsense in the address filters nothing. */
export function readFilters(query: Record<string, string | string[] | undefined>): Filters {
  const status = queryText(query.status);
  const week = queryText(query.week);
  const unitId = queryText(query.unit);
  return {
    search: queryText(query.q).slice(0, 100),
    status: (MEETING_STATUSES as readonly string[]).includes(status) ? (status as MeetingStatus) : "",
    week: (MEETING_WEEKS as readonly string[]).includes(week) ? (week as MeetingWeek) : "",
    unitId: z.uuid().safeParse(unitId).success ? unitId : "",
  };
}

export function filterQuery(filters: Filters): Record<string, string> {
  return { q: filters.search, status: filters.status, week: filters.week, unit: filters.unitId };
}
