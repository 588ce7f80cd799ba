import { PEOPLE_FIELDS, type PeopleKey } from "@/lib/imports/rules/people-fields";
import { type HandCell, type HandOptions, spreadsheet } from "./spreadsheets";

export type PersonLine = Partial<Record<PeopleKey, HandCell>>;

/** A filled list of people, laid out as in the template, or in an earlier one without some columns. */
export function peopleFile(
  lines: readonly PersonLine[],
  { without = [], ...options }: HandOptions & { without?: readonly PeopleKey[] } = {},
): Buffer {
  const fields = PEOPLE_FIELDS.filter(({ key }) => !without.includes(key));
  return spreadsheet(
    [
      {
        name: "Danh sách",
        rows: [
          ["Danh sách đảng viên, cán bộ"],
          fields.map((field) => ("required" in field ? `${field.heading} *` : field.heading)),
          ...lines.map((line) => fields.map(({ key }) => line[key] ?? null)),
        ],
      },
    ],
    options,
  );
}

/** Somebody new, whole and right. */
export function newcomer(cell: string, fullName: string, changes: PersonLine = {}): PersonLine {
  return {
    cell,
    fullName,
    birthDate: "05/03/1980",
    gender: "Nam",
    status: "Đảng viên chính thức",
    admittedOn: "03/02/2010",
    officialOn: "03/02/2011",
    validFrom: "03/02/2010",
    isOfficial: "Không",
    ...changes,
  };
}
