import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { LevelTag } from "@/components/ui/level-tag";
import { formatCount, formatDay, formatShare } from "@/lib/core/format";
import { type DossierContents, type DossierSubject, pointsText, type TrackCount } from "@/lib/dossiers/rules";
import { TRACK_NAMES } from "@/lib/ratings/rules";
import type { Level } from "@/lib/regulations/levels";

const countColumns: readonly Column<TrackCount>[] = [
  { key: "track", header: "Loại", isTitle: true, cell: (row) => TRACK_NAMES[row.track] },
  { key: "required", header: "Phải kiểm điểm", align: "right", cell: (row) => formatCount(row.required) },
  { key: "reviewed", header: "Đã kiểm điểm", align: "right", cell: (row) => formatCount(row.reviewed) },
  { key: "share", header: "Tỷ lệ", align: "right", cell: (row) => formatShare(row.reviewed, row.required) },
  { key: "exempt", header: "Không kiểm điểm", align: "right", cell: (row) => formatCount(row.exempt) },
  { key: "excellent", header: "HTXSNV", align: "right", cell: (row) => formatCount(row.excellent) },
  { key: "good", header: "HTTNV", align: "right", cell: (row) => formatCount(row.good) },
  { key: "fair", header: "HTNV", align: "right", cell: (row) => formatCount(row.fair) },
  { key: "failed", header: "KHTNV", align: "right", cell: (row) => formatCount(row.failed) },
];

function levelCell(level: Level | null) {
  return level ? <LevelTag level={level} form="short" /> : <span className="text-soft">chưa có</span>;
}

function votesCell({ votes }: DossierSubject) {
  if (!votes) return <span className="text-soft">chưa có</span>;
  const blank = votes.blank > 0 ? `, trống/hỏng ${votes.blank}` : "";
  return `${votes.excellent} – ${votes.good} – ${votes.fair} – ${votes.failed}${blank} / ${votes.valid}`;
}

const subjectColumns: readonly Column<DossierSubject>[] = [
  {
    key: "name",
    header: "Đối tượng",
    isTitle: true,
    cell: (row) => (
      <>
        {row.name}
        <span className="block text-sm text-soft">
          {[TRACK_NAMES[row.track], row.title].filter(Boolean).join(" · ")}
        </span>
      </>
    ),
  },
  { key: "home", header: "Nơi kiểm điểm", deskOnly: true, cell: (row) => row.homeUnit },
  {
    key: "reviewed",
    header: "Ngày",
    nowrap: true,
    cell: (row) => (row.reviewedOn ? formatDay(row.reviewedOn) : "chưa"),
  },
  { key: "self", nowrap: true, header: "Tự nhận", cell: (row) => levelCell(row.selfLevel) },
  { key: "votes", header: "Phiếu XS – T – HT – KHT / hợp lệ", nowrap: true, cell: votesCell },
  { key: "vote", nowrap: true, header: "Bỏ phiếu", cell: (row) => levelCell(row.voteLevel) },
  { key: "proposed", nowrap: true, header: "Đề nghị", cell: (row) => levelCell(row.proposedLevel) },
];

const pointsColumn: Column<DossierSubject> = {
  key: "points",
  header: "Điểm tự chấm (chung + kết quả), mức theo khung",
  nowrap: true,
  cell: ({ points }) => (
    <>
      {pointsText(points ?? null)} {points ? levelCell(points.band) : null}
    </>
  ),
};

/** Dossiers of a season of grades have no points, those of earlier versions neither. */
function columnsFor({ subjects }: DossierContents): readonly Column<DossierSubject>[] {
  if (subjects.every(({ points }) => points === undefined)) return subjectColumns;
  return subjectColumns.flatMap((column) => (column.key === "self" ? [column, pointsColumn] : [column]));
}

type Exempt = DossierContents["notReviewed"][number];

const exemptColumns: readonly Column<Exempt>[] = [
  { key: "name", header: "Đối tượng", isTitle: true, cell: (row) => row.name },
  { key: "track", header: "Loại", cell: (row) => TRACK_NAMES[row.track] },
  { key: "reason", header: "Lý do", cell: (row) => row.reason },
  { key: "citation", header: "Căn cứ", cell: (row) => <ClauseLink citation={row.citation} /> },
];

/** What a dossier holds, live or frozen: figures per kind, each subject with its counts, those not reviewed with the reason. */
export function ContentsView({ contents, whyHref }: { contents: DossierContents; whyHref?: string }) {
  return (
    <>
      <SectionCard title="Số liệu toàn đơn vị, kể cả cấp dưới" flush>
        <DataTable
          caption="Số liệu theo từng loại đối tượng"
          columns={countColumns}
          rows={contents.counts}
          rowKey={(row) => row.track}
          empty="Chưa có đối tượng kiểm điểm."
        />
      </SectionCard>
      <SectionCard
        title="Đối tượng trong hồ sơ"
        aside={formatCount(contents.subjects.length)}
        footer={whyHref ? <a href={whyHref}>Giải trình từng đối tượng: vì sao ra mức này</a> : null}
        flush
      >
        <DataTable
          caption="Đối tượng trong hồ sơ với kết quả phiếu và mức đề nghị"
          columns={columnsFor(contents)}
          rows={contents.subjects}
          rowKey={(row) => row.subjectId}
          empty="Chưa có đối tượng nào."
        />
      </SectionCard>
      {contents.notReviewed.length > 0 ? (
        <SectionCard title="Không kiểm điểm" aside={formatCount(contents.notReviewed.length)} flush>
          <DataTable
            caption="Đối tượng không kiểm điểm và lý do"
            columns={exemptColumns}
            rows={contents.notReviewed}
            rowKey={(row) => row.subjectId}
            empty=""
          />
        </SectionCard>
      ) : null}
      <Attachments contents={contents} />
    </>
  );
}

function Attachments({ contents }: { contents: DossierContents }) {
  if (contents.meetings.length + contents.lower.length === 0) return null;
  return (
    <SectionCard title="Biên bản và hồ sơ cấp dưới kèm theo">
      <ul className="list-disc space-y-1 pl-5 text-sm">
        {contents.meetings.map((meeting) => (
          <li key={meeting.id}>
            {meeting.title}, {formatDay(meeting.heldOn)}
            {meeting.signedOn ? ` – biên bản ký ngày ${formatDay(meeting.signedOn)}` : " – chưa ký biên bản"}
          </li>
        ))}
        {contents.lower.map((lower) => (
          <li key={lower.unitId}>
            {lower.name}: {lower.reference}
            {lower.isLate ? " (gửi sau hạn)" : null}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
