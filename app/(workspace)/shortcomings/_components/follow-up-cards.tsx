import { ActionForm } from "@/components/forms/action-form";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import type { ShortcomingDetail } from "@/lib/shortcomings/queries/get-shortcoming";
import { amendShortcomingAction, verifyShortcomingAction } from "../actions";
import { FollowUpFields } from "./follow-up-fields";

/** What the level above decides, and what the unit may still adjust. */
export function FollowUpCards({ entry }: { entry: ShortcomingDetail }) {
  return (
    <>
      <SectionCard title="Xác nhận của cấp trên">
        {entry.may.verify.allowed ? (
          <VerifyForm entry={entry} />
        ) : (
          <p className="text-sm text-soft">{waitingText(entry)}</p>
        )}
      </SectionCard>
      {entry.may.amend.allowed ? (
        <SectionCard title="Hạn và vướng mắc">
          <ActionForm
            action={amendShortcomingAction}
            name="amend-shortcoming"
            submitLabel="Lưu"
            submitTone="plain"
            idempotencyKey={newRandomId()}
            version={entry.version}
            hidden={{ shortcomingId: entry.id }}
          >
            <FollowUpFields
              clearers={entry.clearers}
              defaults={{ dueOn: entry.dueOn, obstacle: entry.obstacle, clearerUnitId: entry.clearer?.id ?? null }}
            />
          </ActionForm>
        </SectionCard>
      ) : null}
    </>
  );
}

function waitingText(entry: ShortcomingDetail): string {
  if (entry.status === "verified") return "Cấp trên đã xác nhận khắc phục xong.";
  if (entry.status === "fixed") return "Đơn vị đã báo khắc phục xong; đang chờ cấp trên trực tiếp xác nhận.";
  return "Cấp trên trực tiếp xác nhận sau khi đơn vị báo đã khắc phục.";
}

function VerifyForm({ entry }: { entry: ShortcomingDetail }) {
  return (
    <ActionForm
      action={verifyShortcomingAction}
      name="verify-shortcoming"
      submitLabel="Ghi kết luận"
      idempotencyKey={newRandomId()}
      version={entry.version}
      hidden={{ shortcomingId: entry.id }}
    >
      <RadioGroupField
        name="verdict"
        label="Kết luận"
        items={[
          { value: "verified", label: "Xác nhận đã khắc phục" },
          { value: "sentBack", label: "Chưa công nhận, yêu cầu làm tiếp" },
        ]}
      />
      <TextAreaField name="text" label="Căn cứ, nhận xét" />
    </ActionForm>
  );
}
