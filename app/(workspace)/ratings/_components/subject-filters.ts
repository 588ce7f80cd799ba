import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { SUBJECT_STATES, type SubjectFilters } from "@/lib/ratings/queries/list-subjects";
import { SUBJECT_SCOPES, type SubjectScope } from "@/lib/ratings/queries/side-sql";
import { TRACK_NAMES } from "@/lib/ratings/rules";

type Track = keyof typeof TRACK_NAMES;

export const TRACKS = Object.keys(TRACK_NAMES) as Track[];

/** The choice of a kind above a list of subjects. */
export function trackSelect(value: string) {
  return {
    name: "track",
    label: "Loại",
    value,
    all: "Mọi loại",
    options: TRACKS.map((track) => ({ value: track, label: TRACK_NAMES[track] })),
  };
}

/** Nonsense in the address filters nothing. */
export function readSubjectFilters(
  query: Record<string, string | string[] | undefined>,
  usualScope: SubjectScope,
): SubjectFilters {
  const [scope, state, track] = [queryText(query.scope), queryText(query.state), queryText(query.track)];
  return {
    scope: SUBJECT_SCOPES.find((each) => each === scope) ?? usualScope,
    search: queryText(query.q).slice(0, 100),
    track: TRACKS.find((each) => each === track) ?? "",
    groupId: idInput.safeParse(queryText(query.group)).data ?? "",
    state: SUBJECT_STATES.find((each) => each === state) ?? "",
    page: pageNumber(queryText(query.page)),
  };
}

/** The same filters as a query string. */
export function subjectQuery(filters: SubjectFilters): Record<string, string> {
  return {
    scope: filters.scope,
    q: filters.search,
    track: filters.track,
    group: filters.groupId,
    state: filters.state,
  };
}
