"use client";

import { realNow } from "@/lib/core/clock";
import type { Draft } from "./draft-store";

type DraftNoticeProps = { draft: Draft; currentVersion: number | null; onDiscard: () => void };

/** How long ago, not at what time: the clock of the demonstration is not the clock of the browser. */
function howLongAgo(savedAt: string): string {
  const minutes = Math.max(0, Math.floor((realNow().getTime() - new Date(savedAt).getTime()) / 60_000));
  if (minutes < 2) return "vừa nhập";
  return minutes < 120 ? `nhập ${minutes} phút trước` : `nhập ${Math.floor(minutes / 60)} giờ trước`;
}

export function DraftNotice({ draft, currentVersion, onDiscard }: DraftNoticeProps) {
  const changedSince = draft.version !== null && currentVersion !== null && draft.version !== currentVersion;
  return (
    <div className="rounded-lg border border-fair-edge bg-fair-tint px-4 py-2.5 text-sm text-ink">
      <p>
        <b>Đã khôi phục nội dung chưa lưu</b> ({howLongAgo(draft.savedAt)}). Nội dung này chưa được gửi đi.
        {changedSince ? " Sau lúc đó đã có người sửa dữ liệu này: đối chiếu lại trước khi lưu." : null}
      </p>
      <button type="button" onClick={onDiscard} className="mt-1 underline underline-offset-3">
        Bỏ nội dung khôi phục, lấy lại nội dung đã lưu
      </button>
    </div>
  );
}
