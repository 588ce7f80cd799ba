import { KEPT_FORM_ANCHOR, type KeptForm } from "@/lib/web/form-state";

export function giveUpFormId(keptId: string): string {
  return `give-up-${keptId}`;
}

type KeptNoticeProps = { keptId: string; refused: KeptForm["refused"]; onGiveUp: () => void };

/** Above the fields of a form that was sent without scripts when its session had ended, or while the pages showed another season. The button belongs to a form outside this one. */
export function KeptNotice({ keptId, refused, onGiveUp }: KeptNoticeProps) {
  return (
    <div
      id={KEPT_FORM_ANCHOR}
      className="scroll-mt-4 rounded-lg border border-fair-edge bg-fair-tint px-4 py-2.5 text-sm text-ink"
    >
      <p>
        <b>
          {refused
            ? "Lúc bấm gửi, trang đang xem đợt kiểm điểm khác; nội dung vừa nhập còn đây."
            : "Phiên làm việc đã hết lúc bấm gửi; nội dung vừa nhập còn đây."}
        </b>{" "}
        Nội dung này chưa được ghi nhận: hãy kiểm tra rồi gửi lại. Mật khẩu và tệp không được giữ.
        {refused ? <span className="mt-1 block">Trả lời khi đó: {refused.sentence}</span> : null}
      </p>
      <button
        type="submit"
        form={giveUpFormId(keptId)}
        onClick={onGiveUp}
        className="mt-1 min-h-6 underline underline-offset-3"
      >
        Bỏ nội dung này, lấy lại nội dung đã lưu
      </button>
    </div>
  );
}
