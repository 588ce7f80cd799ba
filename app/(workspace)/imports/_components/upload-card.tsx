import { ActionForm } from "@/components/forms/action-form";
import { FileField } from "@/components/forms/file-field";
import type { HiddenValues } from "@/components/forms/hidden-fields";
import { SectionCard } from "@/components/layout/section-card";
import { newRandomId } from "@/lib/core/ids";
import { uploadImportAction } from "../actions";

/** Step two: the filled file. Sending only checks it. */
export function UploadCard({ hidden, place }: { hidden: HiddenValues; place: string }) {
  return (
    <SectionCard title="Bước 2. Gửi tệp đã điền">
      <ActionForm
        action={uploadImportAction}
        name="upload-import"
        submitLabel="Gửi và kiểm tra"
        pendingLabel="Đang đọc và kiểm tra…"
        idempotencyKey={newRandomId()}
        hidden={hidden}
        keepDraft={false}
      >
        <FileField
          name="file"
          label="Tệp đã điền (.xlsx)"
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          hint={`Cho ${place}. Tối đa 5 MB. Gửi tệp chỉ để kiểm tra; chưa ghi gì vào hệ thống.`}
        />
      </ActionForm>
    </SectionCard>
  );
}
