import { ActionForm } from "@/components/forms/action-form";
import { DateField } from "@/components/forms/date-field";
import { Fieldset } from "@/components/forms/fieldset";
import { NumberField } from "@/components/forms/number-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import { formatPoints, pointsRange } from "@/lib/core/points";
import { contentSubjectName } from "@/lib/cycles/rules/content-layers";
import { POINT_GROUP_NAMES, POINT_GROUPS, type PointGroup } from "@/lib/cycles/rules/point-items";
import type { AskedItem, ScorerSheet, SubjectPoints } from "@/lib/ratings/queries/get-subject-points";
import { CONVENTION_TEXT } from "@/lib/regulations/citation";
import { recordPointsAction } from "../points/actions";
import { PointsTotal } from "./points-total";

export type SheetProps = { points: SubjectPoints; sheet: ScorerSheet };

/** All items of the form at once; a change starts from the scorer's own sheet, never from what somebody else gave. */
export function PointSheetForm({ points, sheet }: SheetProps) {
  const { asked, subject } = points;
  if (asked === null) return null;
  const { scorer, current, newestId } = sheet;
  return (
    <ActionForm
      key={newestId}
      action={recordPointsAction}
      name={`points-${scorer}-${newestId ?? subject.id}`}
      submitLabel={current ? "Thay bảng điểm" : "Ghi điểm"}
      idempotencyKey={newRandomId()}
      hidden={{ subjectId: subject.id, scorer, supersedesId: newestId }}
    >
      <p className="text-sm text-soft">
        Bảng điểm: {contentSubjectName(asked.form).toLowerCase()}
        {subject.track === "organisation" ? " (tổ chức đảng chấm theo tiêu chí của tập thể)" : null}.
      </p>
      {POINT_GROUPS.map((group) => (
        <Fieldset
          key={group}
          legend={`${POINT_GROUP_NAMES[group]}: ${asked.limits[group]} điểm`}
          hint={
            asked.items.some((item) => item.group === group && item.coversGroup) ? wholeHint(asked, group) : undefined
          }
        >
          {asked.items
            .filter((item) => item.group === group)
            .map((item) => (
              <ItemFields key={item.id} item={item} sheet={sheet} points={points} />
            ))}
        </Fieldset>
      ))}
      <PointsTotal />
      <SourceFields sheet={sheet} />
    </ActionForm>
  );
}

/** On what a group is scored that the province has not split. */
function wholeHint({ criteria }: NonNullable<SubjectPoints["asked"]>, group: PointGroup): string {
  return `Gồm: ${criteria[group].join("; ")}. Tỉnh chưa chia điểm cho từng tiêu chí nên chấm một số cho cả nhóm: ${CONVENTION_TEXT}.`;
}

/** What the subject gave itself on the same item under the same maximum; the competent level sees it beside its own box. */
function ownPoints({ self, sheets }: SubjectPoints, item: AskedItem): number | null {
  const given = sheets.find(({ scorer }) => scorer === "own")?.current?.items ?? self;
  return given.find(({ code, maxPoints }) => code === item.code && maxPoints === item.maxPoints)?.points ?? null;
}

function ItemFields({ item, sheet, points }: SheetProps & { item: AskedItem }) {
  const given = sheet.current?.items.find(({ contentItemId }) => contentItemId === item.id);
  const own = sheet.scorer === "competent" ? ownPoints(points, item) : null;
  return (
    <div className="space-y-2 border-l-3 border-line pl-3">
      <NumberField
        name={`items.${item.id}.points`}
        label={item.coversGroup ? `${item.title} (cả nhóm)` : item.title}
        hint={
          <>
            Chấm {pointsRange(item.maxPoints)}
            {own === null ? null : `; tự chấm ${formatPoints(own)}`}
          </>
        }
        decimal
        unit={`/ ${formatPoints(item.maxPoints)} điểm`}
        defaultValue={given ? formatPoints(given.points) : null}
      />
      <TextAreaField
        name={`items.${item.id}.note`}
        label="Ghi chú, minh chứng"
        optional
        rows={2}
        defaultValue={given?.note ?? undefined}
      />
    </div>
  );
}

function SourceFields({ sheet }: Pick<SheetProps, "sheet">) {
  const { scorer, current, newestId } = sheet;
  return (
    <Fieldset
      legend="Căn cứ"
      hint={
        scorer === "competent"
          ? "Ghi văn bản (kèm ngày), hoặc ghi căn cứ chấm điểm khi chưa có văn bản."
          : "Ghi văn bản của cấp ủy nếu có."
      }
    >
      <TextField
        name="document"
        label="Văn bản"
        hint="Loại, số, ký hiệu. Ví dụ: Biên bản 05-BB/ĐU."
        optional
        maxLength={300}
        defaultValue={current?.document ?? undefined}
      />
      <DateField name="documentOn" label="Ngày văn bản" optional defaultValue={current?.documentOn} />
      <TextAreaField
        name="note"
        label={scorer === "competent" ? "Căn cứ chấm điểm" : "Ghi chú chung"}
        optional
        rows={2}
        defaultValue={current?.note ?? undefined}
      />
      {newestId === null ? null : (
        <TextAreaField name="reason" label="Lý do thay" hint="Bảng điểm cũ vẫn được giữ lại để đối chiếu." rows={2} />
      )}
    </Fieldset>
  );
}
