import { ExplanationText } from "@/components/ui/why";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import type { SubjectWhy } from "@/lib/ratings/rules/subject-why";
import { placeText } from "@/lib/ratings/rules/why-rows";
import { viewExplanation } from "@/lib/regulations/explanation-view";

type Props = { whys: readonly SubjectWhy[] };

/** "Vì sao?" of many subjects, unfolded to the last step, in the order of their list. */
export function WhyPaper({ whys }: Props) {
  if (whys.length === 0) return <p className="text-sm text-soft">Chưa có đối tượng nào.</p>;
  return (
    <ol className="space-y-5">
      {whys.map(({ subjectId, name, title, track, unit, unitAbove, explanation }, index) => (
        <li
          key={subjectId}
          className="[contain-intrinsic-size:auto_20rem] [content-visibility:auto] print:[content-visibility:visible]"
        >
          <h3 className="font-semibold">
            {index + 1}. {title ? `${name}, ${title}` : name}
          </h3>
          <p className="text-sm">
            {TRACK_NAMES[track]} · {placeText(unit, unitAbove)}
          </p>
          <ExplanationText explanation={viewExplanation(explanation)} />
        </li>
      ))}
    </ol>
  );
}
