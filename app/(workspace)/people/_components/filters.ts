import { idInput } from "@/lib/core/inputs";
import { pageNumber, queryText } from "@/lib/core/paging";
import { PEOPLE_STATUSES, type PeopleFilter } from "@/lib/people/queries/list-people";

type Query = Record<string, string | string[] | undefined>;

/** The filters of the list as they stand in its address; nonsense filters nothing. */
export function readPeopleFilters(query: Query): PeopleFilter {
  const unitId = idInput.safeParse(queryText(query.unit)).data;
  const status = PEOPLE_STATUSES.find((each) => each === queryText(query.status));
  return {
    search: queryText(query.q),
    ...(unitId ? { unitId } : {}),
    ...(status ? { status } : {}),
    onlyOfficials: queryText(query.official) === "1",
    page: pageNumber(queryText(query.page)),
  };
}

/** The same back into an address. */
export function peopleQuery(filters: PeopleFilter): Record<string, string | undefined> {
  return {
    q: filters.search,
    unit: filters.unitId,
    status: filters.status,
    official: filters.onlyOfficials ? "1" : undefined,
  };
}
