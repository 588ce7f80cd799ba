import { SectionCard } from "@/components/layout/section-card";
import { RulesBasis } from "@/components/regulations/rules-basis";
import { formatDay, formatShare } from "@/lib/core/format";
import { conclusionName } from "@/lib/regulations/conclusions";
import type { ConclusionVersion, SubjectResults } from "@/lib/task-results/dto";
import { withdrawConclusionAction } from "../results/actions";
import { ConclusionForm } from "./conclusion-form";
import { EntryMarks, EntryWriter, WithdrawForm } from "./entry-versions";

type EntryProps = { entry: ConclusionVersion; results: SubjectResults; open: string };

function Votes({ entry }: { entry: ConclusionVersion }) {
  const { lowVotes, totalVotes } = entry;
  if (lowVotes === null || totalVotes === null) return null;
  return (
    <>
      {" "}
      {lowVotes}/{totalVotes} ({formatShare(lowVotes, totalVotes)})
    </>
  );
}

function EntryText({ entry, isCounted }: { entry: ConclusionVersion; isCounted: boolean }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-2">
        <b>
          {conclusionName(entry.kind)}
          <Votes entry={entry} />
        </b>
        <EntryMarks entry={entry} />
      </p>
      <p className="text-sm">
        {entry.document}, {entry.issuer}, ngày {formatDay(entry.concludedOn)}.
        {isCounted ? null : " Bộ quy định của đợt này không tính vào xếp loại của đối tượng này."}
      </p>
      <EntryWriter entry={entry} />
    </>
  );
}

function Changes({ entry, results, open }: EntryProps) {
  const { subject } = results;
  if (open !== entry.id) {
    return (
      <a className="text-sm" href={`/ratings/subjects/${subject.id}/results?conclusion=${entry.id}#conclusions`}>
        Sửa hoặc rút bản ghi này
      </a>
    );
  }
  return (
    <div className="mt-3 space-y-6">
      <ConclusionForm
        results={results}
        corrects={entry}
        asks={entry.kind === "lowConfidence" ? "votes" : "conclusion"}
      />
      <WithdrawForm
        action={withdrawConclusionAction}
        id={entry.id}
        hidden={{ subjectId: subject.id, factId: entry.id }}
        label="Rút bản ghi"
      />
    </div>
  );
}

/** The forms that the pack leaves something to enter in; one stands open, the other is a link. */
function NewEntry({ results, open }: { results: SubjectResults; open: string }) {
  const { conclusionKinds, subject } = results;
  const offered = [
    { asks: "conclusion", label: "Ghi một kết luận", is: conclusionKinds.some((kind) => kind !== "lowConfidence") },
    { asks: "votes", label: "Ghi kết quả lấy phiếu tín nhiệm", is: conclusionKinds.includes("lowConfidence") },
  ] as const;
  return offered
    .filter(({ is }) => is)
    .map(({ asks, label }) =>
      open === asks ? (
        <ConclusionForm key={asks} results={results} corrects={null} asks={asks} />
      ) : (
        <p key={asks}>
          <a href={`/ratings/subjects/${subject.id}/results?conclusion=${asks}#conclusions`}>{label}</a>
        </p>
      ),
    );
}

type Props = {
  results: SubjectResults;
  /** Which form stands open: "conclusion", "votes", or the id of an entry. */
  open: string;
};

/** Conclusions and votes of confidence with their document; what was corrected or withdrawn stays in view. */
export function ConclusionCard({ results, open }: Props) {
  const { conclusions, conclusionKinds, may, subject } = results;
  const isChangeable = (entry: ConclusionVersion) => may.conclude.allowed && !entry.isSuperseded && !entry.isWithdrawn;
  return (
    <SectionCard id="conclusions" title="Kết luận của cấp có thẩm quyền">
      <div className="space-y-4">
        {conclusions.length === 0 ? <p className="text-soft">Không có kết luận nào được ghi.</p> : null}
        <ul className="space-y-3">
          {conclusions.map((entry) => (
            <li key={entry.id} className="border-l-3 border-line pl-3">
              <EntryText entry={entry} isCounted={conclusionKinds.includes(entry.kind)} />
              {isChangeable(entry) ? <Changes entry={entry} results={results} open={open} /> : null}
            </li>
          ))}
        </ul>
        {subject.isCollective ? (
          <p className="text-sm text-soft">
            Kết luận suy thoái của một thành viên được ghi ở trang của người đó và được tính cho tập thể.
          </p>
        ) : null}
        <RulesBasis sections={["failing"]} />
        {may.conclude.allowed ? <NewEntry results={results} open={open} /> : null}
      </div>
    </SectionCard>
  );
}
