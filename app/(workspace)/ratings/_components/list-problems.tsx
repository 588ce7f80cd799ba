import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import type { ListProblem } from "@/lib/ratings/queries/list-problems";
import { WaitsFor } from "./waits-for";

function hrefOf(problem: ListProblem): string | null {
  if (problem.waitsFor.subjectIds.length > 0) return null;
  if (problem.subjectId) return `/ratings/subjects/${problem.subjectId}`;
  return problem.groupId ? `/ratings/groups/${problem.groupId}` : null;
}

function Problem({ problem }: { problem: ListProblem }) {
  const href = hrefOf(problem);
  return (
    <li>
      {problem.text}
      <WaitsFor {...problem.waitsFor} />{" "}
      <span className="text-soft">
        (<ClauseLink citation={problem.citation} />)
      </span>
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
