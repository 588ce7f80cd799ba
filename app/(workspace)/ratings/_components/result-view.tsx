import { SectionCard } from "@/components/layout/section-card";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatDateTime, formatDay } from "@/lib/core/format";
import type { SubjectResults, TaskResultVersion } from "@/lib/task-results/dto";
import { BASIC_TARGETS, OUTCOME_NAMES, TARGET_NAMES } from "@/lib/task-results/rules";

function figures(version: TaskResultVersion): string {
  return `${version.done}/${version.assigned} hoàn thành, ${version.doneLate} chậm, ${version.aboveRequirement} vượt yêu cầu`;
}

function source(version: TaskResultVersion): string {
  return `${version.sourceDocument}, ngày ${formatDay(version.sourceOn)}`;
}

function written(version: TaskResultVersion): string {
  return `${version.actorName}, ${formatDateTime(version.recordedAt)}`;
}

/** The figures in force with their source, and what they replaced. */
export function ResultView({ results }: { results: SubjectResults }) {
  const { current, earlier } = results;
  if (!current) {
    return (
      <SectionCard title="Kết quả thực hiện nhiệm vụ">
        <p className="text-soft">Chưa nhập kết quả nhiệm vụ năm {results.year}.</p>
      </SectionCard>
    );
  }
  const targets = BASIC_TARGETS.filter((target) => current[target] !== "notRelevant");
  return (
    <SectionCard title="Kết quả thực hiện nhiệm vụ" aside={`năm ${results.year}`}>
      <DefinitionList
        items={[
          { term: "Nhiệm vụ được giao", value: current.assigned },
          { term: "Đã hoàn thành", value: current.done },
          { term: "Hoàn thành chậm", value: current.doneLate },
          { term: "Vượt yêu cầu", value: current.aboveRequirement },
          {
            term: "Chỉ tiêu, nhiệm vụ chủ yếu",
            value: current.mainTargets ? OUTCOME_NAMES[current.mainTargets] : "chưa có kết luận",
          },
          ...targets.map((target) => ({ term: TARGET_NAMES[target], value: OUTCOME_NAMES[current[target]] })),
          { term: "Bất khả kháng", value: current.forceMajeure ?? "Không nêu" },
          { term: "Nguồn", value: source(current) },
          { term: "Người nhập", value: written(current) },
          ...(current.reason ? [{ term: "Lý do thay số liệu trước", value: current.reason }] : []),
        ]}
      />
      {earlier.length > 0 ? (
        <details className="mt-3 text-sm">
          <summary className="text-link">Số liệu đã thay ({earlier.length})</summary>
          <ul className="mt-2 space-y-2">
            {earlier.map((version) => (
              <li key={version.id} className="border-l-3 border-line pl-3">
                {figures(version)}
                <span className="block text-soft">
                  {source(version)} · {written(version)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </SectionCard>
  );
}
