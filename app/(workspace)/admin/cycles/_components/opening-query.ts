import { OPENING_SLOTS, type OpeningDeadline } from "@/lib/cycles/rules/opening-deadlines";

export type OpeningAnswers = {
  unitId: string;
  year: number;
  rulePackId: string;
  name: string;
  referenceOn: string;
  deadlines: readonly OpeningDeadline[];
};

/** The answers of the opening form as flat fields: for hidden inputs and for the address of the page that checks them. */
export function flatAnswers(answers: OpeningAnswers): Record<string, string> {
  const { deadlines, year, ...rest } = answers;
  const dates = deadlines.flatMap(({ kind, level, bound, dueOn }) => [
    [`deadlines.${kind}.${level}.bound`, bound],
    [`deadlines.${kind}.${level}.dueOn`, dueOn],
  ]);
  return { ...rest, year: String(year), ...Object.fromEntries(dates) };
}

type Query = Record<string, string | string[] | undefined>;

/** The nested object that the command takes, from such an address. */
export function answersFrom(query: Query): Record<string, unknown> {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" ? value : "";
  };
  const deadlines: Record<string, Record<string, unknown>> = {};
  for (const { kind, level } of OPENING_SLOTS) {
    const at = `deadlines.${kind}.${level}`;
    deadlines[kind] = { ...deadlines[kind], [level]: { bound: text(`${at}.bound`), dueOn: text(`${at}.dueOn`) } };
  }
  const [unitId, year, rulePackId, name, referenceOn] = ["unitId", "year", "rulePackId", "name", "referenceOn"].map(
    text,
  );
  return { unitId, year, rulePackId, name, referenceOn, deadlines };
}
