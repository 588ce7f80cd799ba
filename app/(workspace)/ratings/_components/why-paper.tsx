import { ExplanationBlock } from "@/components/ui/why";
import type { SubjectWhy } from "@/lib/ratings/queries/subject-whys";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import { placeText } from "@/lib/ratings/rules/why-rows";
import { viewExplanation } from "@/lib/regulations/explanation-view";

/** "Vì sao?" of many subjects for printing, unfolded to the last step, in the order of their list. */
export function WhyPaper({ whys }: { whys: readonly SubjectWhy[] }) {
  return (
    <ol className="space-y-5">
      {whys.map(({ subjectId, name, title, track, unit, unitAbove, explanation }, index) => (
        <li key={subjectId}>
          <h3 className="font-semibold">
            {index + 1}. {title ? `${name}, ${title}` : name}
          </h3>
          <p className="text-sm">
            {TRACK_NAMES[track]} · {placeText(unit, unitAbove)}
          </p>
          <ExplanationBlock explanation={viewExplanation(explanation)} unfolded />
        </li>
      ))}
    </ol>
  );
}
