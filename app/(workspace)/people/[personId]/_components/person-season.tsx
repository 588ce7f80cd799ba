import { SectionCard } from "@/components/layout/section-card";
import { SubjectPlaces } from "@/components/obligations/subject-places";
import { LevelTag } from "@/components/ui/level-tag";
import { formatDay } from "@/lib/core/format";
import type { SubjectInSeason } from "@/lib/obligations/dto";
import { personTrackName } from "@/lib/regulations/subjects";
import { EmptyInSeason } from "../../../_components/empty-in-season";

function headingOf(subject: SubjectInSeason): string {
  return `Tư cách ${personTrackName(subject.track === "official" ? "official" : "partyMember")}`;
}

/** What this season asks of the person, per track, with the reason and the clause. */
export function PersonSeason({ subjects }: { subjects: readonly SubjectInSeason[] }) {
  return (
    <SectionCard title="Kiểm điểm, xếp loại năm nay">
      {subjects.length === 0 ? (
        <EmptyInSeason noun="đợt" clearHref={null} title="Chưa có trong danh sách của đợt kiểm điểm này">
          Danh sách được lập theo hồ sơ tổ chức và đảng viên; cấp ủy cơ sở cập nhật ở trang của đơn vị.
        </EmptyInSeason>
      ) : (
        <div className="divide-y divide-hairline">
          {subjects.map((subject) => (
            <section key={subject.id} className="py-3 first:pt-0 last:pb-0">
              <h3 className="mb-1 flex flex-wrap items-baseline justify-between gap-x-3 text-base">
                {headingOf(subject)}
                {subject.decidedLevel ? <LevelTag level={subject.decidedLevel} /> : null}
              </h3>
              <SubjectPlaces subject={subject} />
              <p className="mt-1.5 text-sm text-soft">
                Cấp quyết định: {subject.decidingUnit.name}
                {subject.groupName ? ` · nhóm tương đồng: ${subject.groupName}` : ""}
                {subject.required && subject.dueOn ? ` · hạn kiểm điểm ${formatDay(subject.dueOn)}` : ""}
              </p>
            </section>
          ))}
        </div>
      )}
    </SectionCard>
  );
}
