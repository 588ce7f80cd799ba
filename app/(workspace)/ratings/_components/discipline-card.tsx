import { SectionCard } from "@/components/layout/section-card";
import { formatDay } from "@/lib/core/format";
import { disciplineName } from "@/lib/regulations/subjects";
import type { DisciplineVersion, SubjectResults } from "@/lib/task-results/dto";
import { withdrawDisciplineAction } from "../results/actions";
import { DisciplineForm } from "./discipline-form";
import { EntryMarks, EntryWriter, WithdrawForm } from "./entry-versions";

type EntryProps = { entry: DisciplineVersion; results: SubjectResults; open: string };

function EntryText({ entry }: { entry: DisciplineVersion }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-2">
        <b className="first-letter:uppercase">{disciplineName(entry.kind)}</b>
        <EntryMarks entry={entry} />
      </p>
      <p className="text-sm">
        {entry.document}, ngày {formatDay(entry.decidedOn)}. Vi phạm ngày {formatDay(entry.actOn)} tại{" "}
        {entry.actUnit.name}
        {entry.isDutyRelated ? ", liên quan chức trách, nhiệm vụ" : ", không liên quan chức trách, nhiệm vụ"}.
      </p>
      <EntryWriter entry={entry} />
    </>
  );
}

function Entry({ entry, results, open }: EntryProps) {
  const isCurrent = !entry.isSuperseded && !entry.isWithdrawn;
  return (
    <li className="border-l-3 border-line pl-3">
      <EntryText entry={entry} />
      {isCurrent && results.may.discipline.allowed && open !== entry.id ? (
        <a
          className="text-sm"
          href={`/ratings/subjects/${results.subject.id}/results?discipline=${entry.id}#discipline`}
        >
          Sửa hoặc rút bản ghi này
        </a>
      ) : null}
      {isCurrent && results.may.discipline.allowed && open === entry.id ? (
        <div className="mt-3 space-y-6">
          <DisciplineForm results={results} corrects={entry} />
          <WithdrawForm
            action={withdrawDisciplineAction}
            id={entry.id}
            hidden={{ subjectId: results.subject.id, factId: entry.id }}
            label="Rút bản ghi"
          />
        </div>
      ) : null}
    </li>
  );
}

type Props = {
  results: SubjectResults;
  /** Which form stands open: "new", or the id of an entry; its refusals are read there, also without scripts. */
  open: string;
};

/** Discipline with its document; what was corrected or withdrawn stays in view. */
export function DisciplineCard({ results, open }: Props) {
  const { discipline, may } = results;
  return (
    <SectionCard id="discipline" title="Kỷ luật">
      <div className="space-y-4">
        {discipline.length === 0 ? <p className="text-soft">Không có kỷ luật nào được ghi.</p> : null}
        <ul className="space-y-3">
          {discipline.map((entry) => (
            <Entry key={entry.id} entry={entry} results={results} open={open} />
          ))}
        </ul>
        {may.discipline.allowed && open !== "new" ? (
          <a href={`/ratings/subjects/${results.subject.id}/results?discipline=new#discipline`}>
            Ghi một quyết định kỷ luật
          </a>
        ) : null}
        {may.discipline.allowed && open === "new" ? <DisciplineForm results={results} corrects={null} /> : null}
      </div>
    </SectionCard>
  );
}
