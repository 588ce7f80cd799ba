import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import { formatCount } from "@/lib/core/format";
import type { ListDetail } from "@/lib/ratings/queries/get-list";
import type { ListProblem } from "@/lib/ratings/queries/list-problems";
import type { SharedProblem, UnitProblems } from "@/lib/ratings/queries/problems-by-unit";
import { CONVENTION_TEXT } from "@/lib/regulations/citation";
import { WaitsFor } from "./waits-for";

/** So many subjects of one sentence are named; the rest is counted, and the list below can be filtered for them. */
const NAMED = 5;
/** So many units stand open to the eye; the rest unfolds. */
const UNITS_SHOWN = 6;
function hrefOf(problem: ListProblem): string | null {
  if (problem.subjectId) return `/ratings/subjects/${problem.subjectId}`;
  return problem.groupId ? `/ratings/groups/${problem.groupId}` : null;
}

function Problem({ problem }: { problem: ListProblem }) {
  const text = problem.name ?? "Mở nhóm";
  const href = hrefOf(problem);
  return (
    <li>
      {href ? <a href={href}>{text}</a> : text}
      <WaitsFor {...problem.waitsFor} />
    </li>
  );
}

function Shared({ shared }: { shared: SharedProblem }) {
  const rest = shared.problems.length - NAMED;
  return (
    <div>
      <p>
        {shared.text}{" "}
        <span className="text-soft">
          (<ClauseLink citation={shared.citation} />)
        </span>
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {shared.problems.slice(0, NAMED).map((problem) => (
          <Problem key={`${problem.subjectId} ${problem.groupId}`} problem={problem} />
        ))}
        {rest > 0 ? <li>và {formatCount(rest)} đối tượng khác</li> : null}
      </ul>
    </div>
  );
}

function UnitGroup({ group, open }: { group: UnitProblems; open: boolean }) {
  return (
    <details open={open}>
      <summary className="cursor-pointer py-1 font-semibold">
        {group.unit?.name ?? "Nhóm tương đồng"} – {formatCount(group.count)} điểm
      </summary>
      <div className="space-y-2 pb-2 pl-4">
        {group.shared.map((shared) => (
          <Shared key={`${shared.text} ${shared.citation}`} shared={shared} />
        ))}
      </div>
    </details>
  );
}

type Props = {
  title: string;
  problems: readonly UnitProblems[];
  /** Where the list stands still: what can be done with the rest of it. */
  listPath?: string;
};

/** Exactly what is missing, unit by unit, with the clause and the way to clear it; the fullest units first. */
export function ListProblems({ title, problems, listPath }: Props) {
  if (problems.length === 0) return null;
  const total = problems.reduce((sum, group) => sum + group.count, 0);
  const groups = problems.map((group) => (
    <UnitGroup key={group.unit?.id ?? "groups"} group={group} open={problems.length === 1} />
  ));
  const rest = groups.slice(UNITS_SHOWN);
  const ordered = problems.some(({ shared }) =>
    shared.some((each) => each.problems.some(({ kind }) => kind === "order")),
  );
  return (
    <Callout kind="warning" title={`${title} – ${formatCount(total)} điểm`}>
      {ordered ? (
        <p className="text-sm">
          Không văn bản nào của các bộ quy định cho phép bỏ qua trình tự, nên không cấp nào mở ngoại lệ được (
          <ClauseLink citation={CONVENTION_TEXT} />
          ).
        </p>
      ) : null}
      {listPath ? (
        <p className="text-sm">
          Muốn ghi phần đã quyết định được: <a href={listPath}>rút danh sách về</a>, chọn “Để lại đợt sau”, rồi trình
          lại.
        </p>
      ) : null}
      {groups.slice(0, UNITS_SHOWN)}
      {rest.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1">và {formatCount(rest.length)} đơn vị khác</summary>
          {rest}
        </details>
      ) : null}
    </Callout>
  );
}

/** Before a session is recorded nothing may be open; what can be decided need not wait for the rest. */
export function RecordProblems({ list }: { list: ListDetail }) {
  const problems = [...list.blockers, ...list.reasons];
  return <ListProblems title="Chưa quyết định được" problems={problems} listPath={`/ratings/decisions/${list.id}`} />;
}
