import { Callout } from "@/components/ui/callout";
import type { ListProblem } from "@/lib/ratings/queries/list-problems";

function hrefOf(problem: ListProblem): string | null {
  const [first] = problem.waitsFor.subjectIds;
  if (first) return `/ratings/subjects/${first}`;
  if (problem.subjectId) return `/ratings/subjects/${problem.subjectId}`;
  return problem.groupId ? `/ratings/groups/${problem.groupId}` : null;
}

function Problem({ problem }: { problem: ListProblem }) {
  const { names, count } = problem.waitsFor;
  const more = count > names.length ? ` và ${count - names.length} đối tượng khác` : "";
  const href = hrefOf(problem);
  return (
    <li>
      {problem.text}
      {names.length > 0 ? ` – còn: ${names.join(", ")}${more}` : null}{" "}
      <span className="text-soft">({problem.citation})</span>
      {href ? (
        <>
          {" – "}
          <a href={href}>
            mở<span className="sr-only">: {problem.text}</span>
          </a>
        </>
      ) : null}
    </li>
  );
}

type Props = { title: string; problems: readonly ListProblem[] };

/** Exactly what is missing, with the clause and the way to clear it. */
export function ListProblems({ title, problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <Callout kind="warning" title={`${title} – ${problems.length} điểm`}>
      <ul className="list-disc space-y-1 pl-5">
        {problems.map((problem) => (
          <Problem key={`${problem.subjectId} ${problem.text}`} problem={problem} />
        ))}
      </ul>
    </Callout>
  );
}
