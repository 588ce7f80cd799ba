import { pageNumber, queryText } from "@/lib/core/paging";
import { SUBJECT_STATES, type SubjectFilter } from "@/lib/obligations/queries/list-subjects";
import { TRACKS } from "@/lib/progress/rules";

/** The filters of the season's list as they stand in its address. */
export function readSubjectFilters(query: Record<string, string | string[] | undefined>): SubjectFilter {
  const track = TRACKS.find((each) => each === queryText(query.track));
  const state = SUBJECT_STATES.find((each) => each === queryText(query.state));
  return {
    search: queryText(query.q),
    page: pageNumber(queryText(query.page)),
    ...(track ? { track } : {}),
    ...(state ? { state } : {}),
  };
}

export function subjectQuery(filter: SubjectFilter): Record<string, string | undefined> {
  return { q: filter.search, track: filter.track, state: filter.state };
}
