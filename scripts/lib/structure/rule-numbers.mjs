// The numbers of the rules that docs/requirements.md has to speak of: a rule nobody wrote down is a rule nobody carries out.

/** Per chapter the last number; a chapter whose tables carry no number of their own also has x.0. */
const CHAPTERS = [
  { chapter: 3, last: 21 },
  { chapter: 4, last: 11 },
  { chapter: 5, last: 17, hasTables: true },
  { chapter: 6, last: 21 },
  { chapter: 7, last: 18, hasTables: true },
  { chapter: 8, last: 34, hasTables: true },
  { chapter: 10, last: 4, hasTables: true },
  { chapter: 20, last: 22 },
];

export const RULE_NUMBERS = CHAPTERS.flatMap(({ chapter, last, hasTables = false }) =>
  Array.from({ length: last + 1 }, (_, number) => number)
    .filter((number) => number > 0 || hasTables)
    .map((number) => `R${chapter}.${number}`),
);

/** The ids of the tables, and those that the list "not carried out" gives a reason for. */
function idsOf(requirements) {
  const rows = [...requirements.matchAll(/^\|\s*(R\d+\.\d+)\s*\|/gm)].map(([, id]) => id);
  const reasons = [...requirements.matchAll(/^- ((?:R\d+\.\d+(?:, )?)+): \S.{10,}$/gm)].flatMap(([, ids]) =>
    ids.split(", "),
  );
  return { rows, reasons };
}

/** Every number stands in a table or has a reason, never both, and no reason speaks of a number that does not exist. */
export function checkRuleNumbers(requirements, numbers = RULE_NUMBERS) {
  const { rows, reasons } = idsOf(requirements);
  const say = (ids, text) => ids.map((id) => `docs/requirements.md: ${id} ${text}`);
  const known = new Set([...rows, ...reasons]);
  return [
    ...say(
      numbers.filter((id) => !known.has(id)),
      "stands in no table and has no reason",
    ),
    ...say(
      reasons.filter((id, index) => rows.includes(id) || reasons.indexOf(id) !== index),
      "has a reason why it is not carried out and stands elsewhere as well",
    ),
    ...say(
      reasons.filter((id) => !numbers.includes(id)),
      "has a reason, but is no rule",
    ),
  ];
}
