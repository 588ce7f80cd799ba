import { SectionCard } from "@/components/layout/section-card";
import { LevelTag } from "@/components/ui/level-tag";
import { Why } from "@/components/ui/why";
import { formatDay } from "@/lib/core/format";
import type { RatingRow, SubjectDetail } from "@/lib/ratings/queries/get-subject";
import { STAGE_NAMES } from "@/lib/ratings/rules";
import { viewExplanation } from "@/lib/regulations/explanation-view";

const STAGES: readonly RatingRow["stage"][] = ["self", "vote", "committeeProposal", "appraisal", "decision"];

function Entry({ row }: { row: RatingRow }) {
  return (
    <li className={row.isSuperseded ? "text-soft" : undefined}>
      {row.isSuperseded ? <s>{<LevelTag level={row.level} form="short" />}</s> : <LevelTag level={row.level} />}
      <span className="block text-sm text-soft">
        {row.actorName}, {formatDay(row.ratedOn)}
        {row.place ? ` – ${row.place}` : null}
        {row.isSuperseded ? " (đã được thay)" : null}
      </span>
      {row.reason ? <span className="block text-sm">Lý do: {row.reason}</span> : null}
      {row.explanation ? <Why explanation={viewExplanation(row.explanation)} /> : null}
    </li>
  );
}

/** The ladder as columns: who said what when; a value that was replaced stays in view. */
export function LadderCard({ subject }: { subject: SubjectDetail }) {
  const others = subject.ladder.filter((row) => !STAGES.includes(row.stage)).map((row) => row.stage);
  const stages = [...STAGES, ...new Set(others)].filter((stage) => subject.seesDecidingSide || stage !== "appraisal");
  return (
    <SectionCard title="Mức xếp loại qua các khâu">
      <div className="grid gap-x-4 gap-y-3 sm:auto-cols-fr sm:grid-flow-col">
        {stages.map((stage) => {
          const rows = subject.ladder.filter((row) => row.stage === stage);
          return (
            <div key={stage} className="min-w-0 border-t-3 border-line pt-2 max-sm:border-t">
              <h3 className="text-sm text-soft">{STAGE_NAMES[stage]}</h3>
              {rows.length === 0 ? (
                <p className="text-sm text-soft">chưa có</p>
              ) : (
                <ul className="space-y-2">
                  {rows.map((row) => (
                    <Entry key={row.id} row={row} />
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </SectionCard>
  );
}
