import { ActionForm } from "@/components/forms/action-form";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { RegulationWhy } from "@/components/regulations/regulation-why";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { type Column, DataTable } from "@/components/ui/data-table";
import { FoldSummary } from "@/components/ui/fold-summary";
import { LevelTag } from "@/components/ui/level-tag";
import type { BallotView } from "@/lib/ballots/queries/meeting-ballots";
import type { ProposedRow } from "@/lib/ballots/rules/results";
import { newRandomId } from "@/lib/core/ids";
import type { MeetingView } from "@/lib/meetings/queries/get-meeting";
import { repeatBallotAction } from "../../../../actions";

const columns: readonly Column<ProposedRow>[] = [
  {
    key: "name",
    header: "Đối tượng",
    isTitle: true,
    cell: ({ entry }) => (
      <>
        {entry.name}
        {entry.title ? <span className="block text-sm text-soft">{entry.title}</span> : null}
      </>
    ),
  },
  { key: "excellent", header: "HTXSNV", align: "right", cell: ({ entry }) => entry.excellent },
  { key: "good", header: "HTTNV", align: "right", cell: ({ entry }) => entry.good },
  { key: "fair", header: "HTNV", align: "right", cell: ({ entry }) => entry.fair },
  { key: "failed", header: "KHTNV", align: "right", cell: ({ entry }) => entry.failed },
  { key: "blank", header: "Trống, hỏng", align: "right", cell: ({ entry }) => entry.blank },
  {
    key: "level",
    header: "Mức đề xuất theo phiếu",
    cell: ({ entry, level, explanation }) => (
      <>
        {level ? <LevelTag level={level} /> : <span className="font-semibold">chưa mức nào quá bán</span>}
        <RegulationWhy explanation={explanation} heading={`Mức đề xuất cho ${entry.name}`} />
      </>
    ),
  },
];

type Props = { meeting: MeetingView; ballot: BallotView };

/** Raw counts first, then the level that the threshold proposes with its reason. */
export function BallotResults({ meeting, ballot }: Props) {
  if (!ballot.results) return <Callout title="Kết quả hiển thị sau khi hội nghị công bố." />;
  const heads = [
    ["Phát ra", ballot.issued],
    ["Thu về", ballot.returned],
    ["Không thu về", ballot.lost],
    ["Hợp lệ", ballot.valid],
    ["Không hợp lệ", ballot.invalid],
  ] as const;
  const unresolved = ballot.results.filter((row) => row.level === null);
  return (
    <>
      <SectionCard title="Số phiếu" aside={`Ban kiểm phiếu: ${ballot.tellers}`}>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {heads.map(([label, value]) => (
            <div key={label}>
              <dt className="text-sm text-soft">{label}</dt>
              <dd className="text-lg font-semibold">{value}</dd>
            </div>
          ))}
        </dl>
      </SectionCard>
      <SectionCard title="Từng đối tượng" flush>
        <DataTable
          caption={`Số phiếu từng mức về ${ballot.phrase}`}
          columns={columns}
          rows={ballot.results}
          rowKey={(row) => row.entry.id}
          empty="Không có đối tượng"
        />
      </SectionCard>
      {unresolved.length > 0 ? (
        <Callout kind="warning" title={`${unresolved.length} đối tượng chưa đủ phiếu cho mức nào`}>
          Chủ trì có thể cho bỏ phiếu lại; nếu không, cấp trên xem xét, quyết định.
        </Callout>
      ) : null}
      {ballot.isFinal ? null : <Callout title="Đã bỏ phiếu lại; kết quả tính theo lượt sau, lượt này vẫn lưu." />}
      <div className="flex flex-wrap items-start gap-4 print:hidden">
        <ButtonLink href={`/meetings/${meeting.id}`} tone="main">
          Tiếp tục hội nghị
        </ButtonLink>
      </div>
      {meeting.may.repeatBallot.allowed && ballot.isFinal ? <RepeatForm meeting={meeting} ballot={ballot} /> : null}
    </>
  );
}

function RepeatForm({ meeting, ballot }: Props) {
  return (
    <details className="text-sm print:hidden">
      <FoldSummary>Chủ trì quyết định bỏ phiếu lại?</FoldSummary>
      <div className="mt-2 max-w-3xl rounded-lg border border-hairline bg-rail p-3">
        <ActionForm
          action={repeatBallotAction}
          name={`repeat-${ballot.id}`}
          submitLabel="Bỏ phiếu lại"
          submitTone="danger"
          idempotencyKey={newRandomId()}
          hidden={{ meetingId: meeting.id, ballotId: ballot.id }}
        >
          <TextField name="reason" label="Lý do" hint="Lượt đã kiểm phiếu vẫn được lưu." maxLength={500} />
        </ActionForm>
      </div>
    </details>
  );
}
