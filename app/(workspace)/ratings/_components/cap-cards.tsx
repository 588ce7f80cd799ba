import { ProgressBar } from "@/components/charts/progress-bar";
import { ActionForm } from "@/components/forms/action-form";
import { CheckboxField } from "@/components/forms/checkbox-field";
import { NumberField } from "@/components/forms/number-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { SectionCard } from "@/components/layout/section-card";
import { ExplanationBlock } from "@/components/ui/why";
import { formatCount } from "@/lib/core/format";
import { newRandomId } from "@/lib/core/ids";
import type { GroupDetail } from "@/lib/ratings/queries/get-group";
import { showPercent } from "@/lib/regulations/fraction";
import { listGroupAction, setGroupCapAction } from "../actions";
import { capExplanation } from "./cap-explanation";

function headline({ cap, standing }: GroupDetail): string {
  if (cap.verdict === "refused") return `Vượt ${formatCount(standing.excellent - cap.limit)} so với tỷ lệ tối đa`;
  if (cap.left > 0) return `Còn ${formatCount(cap.left)} chỉ tiêu`;
  const withReason = cap.limit - standing.excellent;
  return withReason > 0 ? `Hết chỉ tiêu; còn ${formatCount(withReason)} nếu ghi lý do` : "Hết chỉ tiêu";
}

/** How many places are left and why, with the printable derivation. */
function CapCard({ detail }: { detail: GroupDetail }) {
  const { cap, standing } = detail;
  const free = standing.excellent + cap.left;
  return (
    <SectionCard title={headline(detail)}>
      <ProgressBar done={standing.excellent} total={Math.max(free, 0)} label="Đã đề nghị" />
      <p className="mt-2 text-sm">
        Đã đề nghị <b>{formatCount(standing.excellent)}</b> / tối đa <b>{formatCount(free)}</b> · cấp dưới đề xuất{" "}
        <b>{formatCount(standing.proposedExcellent)}</b>
      </p>
      <ExplanationBlock explanation={capExplanation(cap)} />
    </SectionCard>
  );
}

/** Puts the others of the group on the list at the level that came up for each. */
function RestCard({ detail }: { detail: GroupDetail }) {
  if (!detail.may.prepare || detail.standing.decided === detail.standing.total) return null;
  return (
    <SectionCard title="Đưa những người còn lại vào danh sách">
      <ActionForm
        action={listGroupAction}
        name={`rest-${detail.standing.id}`}
        submitLabel="Đưa vào danh sách theo mức đề nghị"
        submitTone="plain"
        hidden={{ groupId: detail.standing.id }}
        idempotencyKey={newRandomId()}
      >
        <p className="text-sm text-soft">
          Mỗi người vào danh sách ở mức thẩm định hoặc mức cấp dưới đề nghị. Người được đề xuất xuất sắc thì chọn từng
          người ở bảng bên.
        </p>
        <CheckboxField
          name="lowerRest"
          label="Người được đề xuất xuất sắc nhưng không chọn: trình mức Hoàn thành tốt nhiệm vụ"
        />
        <TextField name="reason" label="Lý do chung" hint="Bắt buộc khi chọn mục trên." optional />
      </ActionForm>
    </SectionCard>
  );
}

/** How far the share may go in this season (R8.11, R8.24). */
function shareHint({ usual, outstanding }: GroupDetail["shares"]): string {
  return outstanding
    ? `Trên ${showPercent(usual)} (đến ${showPercent(outstanding)}) chỉ khi cấp có thẩm quyền quyết định.`
    : `Quy định của đợt này cho tối đa ${showPercent(usual)}; có thể đặt thấp hơn.`;
}

/** The share above the usual one and the confirmed reading, each with the number of its document. */
function CapBasisCard({ detail }: { detail: GroupDetail }) {
  if (!detail.may.setCap) return null;
  const { standing } = detail;
  return (
    <SectionCard title="Căn cứ tỷ lệ tối đa">
      <details>
        <summary className="text-sm text-link">{detail.shareText} – sửa căn cứ</summary>
        <div className="mt-3">
          <ActionForm
            action={setGroupCapAction}
            name={`cap-${standing.id}`}
            submitLabel="Ghi căn cứ"
            submitTone="plain"
            hidden={{ groupId: standing.id }}
            idempotencyKey={newRandomId()}
            version={standing.version}
          >
            <NumberField
              name="sharePercent"
              label="Tỷ lệ tối đa (%)"
              hint={shareHint(detail.shares)}
              defaultValue={detail.sharePercent}
            />
            <TextField name="shareDocument" label="Số văn bản" defaultValue={standing.shareDocument ?? ""} optional />
            <SelectField
              name="confirmedBase"
              label="Cách tính đã được xác nhận"
              placeholder="Chưa xác nhận"
              defaultValue={standing.confirmedBase ?? ""}
              options={[
                { value: "exclusive", label: "Chặt: không kể số xuất sắc" },
                { value: "inclusive", label: "Rộng: kể cả số xuất sắc" },
              ]}
              optional
            />
            <TextField
              name="confirmedDocument"
              label="Số văn bản xác nhận"
              defaultValue={standing.confirmedDocument ?? ""}
              optional
            />
          </ActionForm>
        </div>
      </details>
    </SectionCard>
  );
}

/** What happens once the list has gone to the body. */
function AfterPresentingCard({ unitName }: { unitName: string }) {
  return (
    <SectionCard title="Sau khi trình">
      <p className="text-sm">
        {unitName}: tập thể có thẩm quyền quyết định tại phiên họp; cán bộ ghi ngày họp, kết quả biểu quyết, số quyết
        định. Đơn vị thấy mức đã quyết định ngay sau khi ghi nhận.
      </p>
    </SectionCard>
  );
}

/** Everything beside the candidates of a group. */
export function CapCards({ detail }: { detail: GroupDetail }) {
  return (
    <>
      <CapCard detail={detail} />
      <RestCard detail={detail} />
      <CapBasisCard detail={detail} />
      <AfterPresentingCard unitName={detail.decidingUnit.name} />
    </>
  );
}
