import type { ReactNode } from "react";
import { Callout } from "@/components/ui/callout";
import { messageFor } from "@/lib/core/errors";
import type { DraftView } from "@/lib/imports/dto";
import { whySeasonWithholds } from "../../_components/while-season-open";

/** Why lines of a draft are neither left out nor recorded any more; null while they can be. The file can be given up at any time. */
export async function whyDraftWithheld({ may, kind }: Pick<DraftView, "may" | "kind">): Promise<ReactNode | null> {
  if (!may.record.allowed) {
    return (
      <Callout kind="warning" title={messageFor(may.record.code, may.record.params)}>
        Tệp này thuộc đợt đã kết thúc: chưa ghi gì vào hệ thống, nay chỉ để xem, không loại dòng hay ghi được nữa. Nếu
        không cần xem lại, hãy hủy lần nhập.
      </Callout>
    );
  }
  return kind === "taskResults" ? whySeasonWithholds() : null;
}
