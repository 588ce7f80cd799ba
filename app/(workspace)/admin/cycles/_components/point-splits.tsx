import { SectionCard } from "@/components/layout/section-card";
import { ClauseLink } from "@/components/regulations/clause-link";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { formatPoints } from "@/lib/core/points";
import type { ContentList, FormSplit, PointGroupSplit } from "@/lib/cycles/queries/content-list";
import { contentSubjectName } from "@/lib/cycles/rules/content-layers";
import { POINT_GROUP_NAMES } from "@/lib/cycles/rules/point-items";
import { CONVENTION_TEXT } from "@/lib/regulations/citation";
import { pointsPath } from "./points-path";

/** The 100 points of each form as the province split them; groups that are not split are scored as a whole (R8.17). */
export function PointSplits({ list }: { list: ContentList }) {
  const { splits, season } = list;
  if (splits === null) return null;
  return (
    <SectionCard
      id="points"
      title="Thang 100 điểm"
      aside={
        <>
          {splits.limits.general} tiêu chí chung + {splits.limits.result} kết quả nhiệm vụ:{" "}
          <ClauseLink citation={splits.basis} />
        </>
      }
    >
      <div className="space-y-4">
        {splits.forms.map((form) => (
          <section key={form.subject}>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="font-semibold">{contentSubjectName(form.subject)}</h3>
              {splits.maySplit.allowed ? (
                <ButtonLink
                  href={pointsPath(season.id, form.subject)}
                  size="small"
                  label={`Chia điểm: ${contentSubjectName(form.subject)}`}
                >
                  Chia điểm
                </ButtonLink>
              ) : null}
            </div>
            <FormGroups form={form} />
          </section>
        ))}
      </div>
    </SectionCard>
  );
}

function FormGroups({ form }: { form: FormSplit }) {
  return (
    <>
      {form.groups.map((group) => (
        <GroupLines key={group.group} {...group} />
      ))}
      {form.document ? <p className="mt-1 text-sm text-soft">Theo {form.document}.</p> : null}
    </>
  );
}

function GroupLines({ group, limit, sum, criteria }: PointGroupSplit) {
  return (
    <div className="mt-1.5">
      <p className="flex flex-wrap items-center gap-2">
        {POINT_GROUP_NAMES[group]}: {sum === null ? limit : `${formatPoints(sum)}/${limit}`} điểm
        {sum === null ? <Chip tone="soon">chấm theo cả nhóm: {CONVENTION_TEXT}</Chip> : null}
      </p>
      <ul className="text-sm text-soft">
        {criteria.map((item) => (
          <li key={item.id} className="flex justify-between gap-4 border-b border-hairline py-1">
            <span>{item.title}</span>
            <span className="whitespace-nowrap tabular-nums">
              {item.maxPoints === null ? "chưa chia" : formatPoints(item.maxPoints)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
