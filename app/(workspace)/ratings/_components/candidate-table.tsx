import { ActionForm } from "@/components/forms/action-form";
import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LevelTag } from "@/components/ui/level-tag";
import { formatCount } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { Candidate, GroupDetail } from "@/lib/ratings/queries/get-group";
import { proposedLevel } from "@/lib/ratings/rules";
import { listSubjectAction, unlistSubjectAction } from "../actions";
import { LevelCell } from "./level-cell";
import { PointTotals } from "./point-totals";

function voteCell(row: Candidate) {
  return (
    <>
      {row.votes ? `${row.votes.excellent}/${row.votes.valid} ` : null}
      <LevelCell level={proposedLevel(row)} form="glyph" />
    </>
  );
}

function NotesCell({ row }: { row: Candidate }) {
  if (!row.isReviewed) return <Chip tone="idle">chưa kiểm điểm</Chip>;
  if (row.notes.length === 0) return <Chip tone="ok">không có vướng mắc</Chip>;
  return (
    <ul className="space-y-1">
      {row.notes.map((note) => (
        <li key={note.text}>
          <Chip tone={note.severity === "blocks" ? "late" : "soon"}>{note.text}</Chip>{" "}
          <span className="text-xs text-soft">
            <ClauseLink citation={note.citation} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Propose in one click while there is room and nothing to explain; otherwise on the page of the subject, with a reason. */
function ActionCell({ row, detail }: { row: Candidate; detail: GroupDetail }) {
  if (row.decidedLevel) return <LevelTag level={row.decidedLevel} form="short" />;
  const groupPath = `/ratings/groups/${detail.standing.id}`;
  if (row.listedLevel === "excellent") {
    return (
      <div className="space-y-1.5">
        <p>
          <LevelTag level="excellent" form="short" /> đã đề nghị
          {row.listedReason ? (
            <span className="block text-sm whitespace-normal text-soft">Lý do: {row.listedReason}</span>
          ) : null}
        </p>
        {detail.may.prepare && !row.isPresented ? (
          <ActionForm
            action={unlistSubjectAction}
            name={`withdraw-${row.id}`}
            submitLabel="rút đề nghị"
            submitTone="plain"
            submitSize="small"
            hidden={{ subjectId: row.id, backTo: groupPath }}
            idempotencyKey={newRandomId()}
            keepDraft={false}
          />
        ) : null}
      </div>
    );
  }
  if (row.listedLevel) {
    return (
      <>
        <LevelTag level={row.listedLevel} form="short" /> trong danh sách
      </>
    );
  }
  if (!detail.may.prepare || !row.isReviewed) return null;
  const { cap, standing } = detail;
  if (standing.excellent >= cap.limit) return <span className="text-sm text-soft">hết chỉ tiêu</span>;
  const conflicts = row.notes.some((note) => note.severity !== "order");
  if (cap.left <= 0 || conflicts || proposedLevel(row) !== "excellent") {
    return (
      <ButtonLink href={`/ratings/subjects/${row.id}#list`} size="small" label={`Xem xét, ghi lý do: ${row.name}`}>
        xem xét
      </ButtonLink>
    );
  }
  return (
    <ActionForm
      action={listSubjectAction}
      name={`nominate-${row.id}`}
      submitLabel="đề nghị"
      submitTone="plain"
      submitSize="small"
      hidden={{ subjectId: row.id, level: "excellent", backTo: groupPath }}
      idempotencyKey={newRandomId()}
      keepDraft={false}
    />
  );
}

/** Those among whom the excellent are chosen: what each stage said, what stands in the way, propose or withdraw. */
export function CandidateTable({ detail }: { detail: GroupDetail }) {
  const { standing, others } = detail;
  const columns: readonly Column<Candidate>[] = [
    {
      key: "name",
      header: "Họ tên, tên gọi",
      isTitle: true,
      cell: (row) => (
        <>
          <a href={`/ratings/subjects/${row.id}`}>{row.name}</a>
          <span className="block text-sm text-soft">
            {[row.title, row.homeUnit, row.homeAbove].filter(Boolean).join(", ")}
          </span>
          <span className="block text-sm empty:hidden">
            <PointTotals subject={row} totals={row.points?.scorers ?? []} />
          </span>
        </>
      ),
    },
    { key: "self", header: "Tự nhận", cell: (row) => <LevelCell level={row.selfLevel} form="glyph" /> },
    { key: "vote", header: "Phiếu, đề nghị", nowrap: true, cell: voteCell },
    { key: "appraisal", header: "Thẩm định", cell: (row) => <LevelCell level={row.appraisalLevel} form="glyph" /> },
    { key: "notes", header: "Lưu ý", cell: (row) => <NotesCell row={row} /> },
    { key: "action", header: "Đề nghị trình", nowrap: true, cell: (row) => <ActionCell row={row} detail={detail} /> },
  ];
  const rest = [
    `${formatCount(others.good)} hoàn thành tốt nhiệm vụ`,
    `${formatCount(others.fair)} hoàn thành nhiệm vụ`,
    `${formatCount(others.failed)} không hoàn thành nhiệm vụ`,
    `${formatCount(others.none)} chưa có mức`,
  ].join(", ");
  return (
    <SectionCard flush>
      <DataTable
        caption={`Đối tượng được đề xuất hoàn thành xuất sắc nhiệm vụ trong nhóm ${standing.name}`}
        columns={columns}
        rows={detail.candidates}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title="Chưa có ai được đề xuất hoàn thành xuất sắc nhiệm vụ">
            Người được cấp dưới bỏ phiếu, đề nghị hoặc thẩm định ở mức này hiện ở đây.
          </EmptyState>
        }
        footer={`Cùng nhóm ${formatCount(standing.total)}; ngoài danh sách trên: ${rest}.`}
      />
    </SectionCard>
  );
}
