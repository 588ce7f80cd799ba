"use client";

import { formatDateTime } from "@/lib/core/format";
import type { Draft } from "./draft-store";

type DraftNoticeProps = { draft: Draft; currentVersion: number | null; onDiscard: () => void };

export function DraftNotice({ draft, currentVersion, onDiscard }: DraftNoticeProps) {
  const changedSince = draft.version !== null && currentVersion !== null && draft.version !== currentVersion;
  return (
    <div className="rounded-lg border border-fair-edge bg-fair-tint px-4 py-2.5 text-sm text-ink">
      <p>
        <b>Đã khôi phục nội dung chưa lưu</b> (nhập lúc {formatDateTime(draft.savedAt)}). Nội dung này chưa được gửi đi.
        {changedSince ? " Sau lúc đó đã có người sửa dữ liệu này: đối chiếu lại trước khi lưu." : null}
      </p>
      <button type="button" onClick={onDiscard} className="mt-1 underline underline-offset-3">
        Bỏ nội dung khôi phục, lấy lại nội dung đã lưu
      </button>
    </div>
  );
}
