import { SectionCard } from "@/components/layout/section-card";
import { DefinitionList } from "@/components/ui/definition-list";
import { LevelTag } from "@/components/ui/level-tag";
import { formatDay } from "@/lib/core/format";
import type { SubjectDetail } from "@/lib/ratings/queries/get-subject";
import { TRACK_NAMES } from "@/lib/ratings/rules";

/** Where the subject is reviewed, who decides, in which group it is compared, the other track. */
export function SubjectFactsCard({ subject }: { subject: SubjectDetail }) {
  const { group, otherTrack } = subject;
  return (
    <SectionCard title="Thông tin trong đợt">
      <DefinitionList
        items={[
          { term: "Xếp loại", value: TRACK_NAMES[subject.track] },
          { term: "Nơi kiểm điểm", value: subject.places.map((place) => place.name).join("; ") || subject.homeUnit },
          { term: "Ngày kiểm điểm", value: subject.reviewedOn ? formatDay(subject.reviewedOn) : "chưa kiểm điểm" },
          { term: "Cấp quyết định", value: subject.decidingUnit },
          {
            term: "Nhóm tương đồng",
            value: group ? (
              subject.seesDecidingSide ? (
                <a href={`/ratings/groups/${group.id}`}>{group.name}</a>
              ) : (
                group.name
              )
            ) : (
              "không thuộc nhóm nào"
            ),
          },
          ...(otherTrack
            ? [
                {
                  term: `Xếp loại ${TRACK_NAMES[otherTrack.track].toLowerCase()}`,
                  value: (
                    <a href={`/ratings/subjects/${otherTrack.id}`}>
                      {otherTrack.level ? <LevelTag level={otherTrack.level} /> : "chưa có kết quả"}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </SectionCard>
  );
}

/** Earlier years as a small strip. */
export function HistoryStrip({ history }: { history: SubjectDetail["history"] }) {
  return (
    <SectionCard title="Các năm trước">
      {history.length === 0 ? (
        <p className="text-sm text-soft">Chưa có kết quả các năm trước trong hệ thống.</p>
      ) : (
        <ul className="space-y-1.5 text-sm">
          {history.map((row) => (
            <li key={row.year}>
              <b>{row.year}</b> <LevelTag level={row.level} />
              <span className="block text-soft">{row.source}</span>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
