import { SectionCard } from "@/components/layout/section-card";
import { formatCount } from "@/lib/core/format";
import type { RepeatedProblem } from "@/lib/imports/dto";

/** What is wrong in many lines in the same way stands once: mended in the file, it is mended everywhere. */
export function RepeatedProblems({ list }: { list: readonly RepeatedProblem[] }) {
  if (list.length === 0) return null;
  return (
    <SectionCard title="Vấn đề lặp lại ở nhiều dòng">
      <ul className="divide-y divide-line">
        {list.map((problem) => (
          <li key={`${problem.column} ${problem.text}`} className="py-2 first:pt-0 last:pb-0">
            <p>
              <b>
                {problem.column} – {formatCount(problem.lines)} dòng
              </b>
              <span className="text-soft"> ({linesOf(problem)})</span>
            </p>
            <p className="max-w-prose">{problem.text}</p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function linesOf({ lines, first }: RepeatedProblem): string {
  return lines > first.length ? `dòng ${first.join(", ")}…` : `dòng ${first.join(", ")}`;
}
