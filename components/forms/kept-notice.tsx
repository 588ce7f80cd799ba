import { KEPT_FORM_ANCHOR } from "@/lib/web/form-state";

export function giveUpFormId(keptId: string): string {
  return `give-up-${keptId}`;
}

type KeptNoticeProps = { keptId: string; onGiveUp: () => void };

/** Above the fields of a form whose session had ended when it was sent without scripts. The button belongs to a form outside this one. */
export function KeptNotice({ keptId, onGiveUp }: KeptNoticeProps) {
  return (
    <div
      id={KEPT_FORM_ANCHOR}
      className="scroll-mt-4 rounded-lg border border-fair-edge bg-fair-tint px-4 py-2.5 text-sm text-ink"
    >
      <p>
        <b>Phiên làm việc đã hết lúc bấm gửi; nội dung vừa nhập còn đây.</b> Nội dung này chưa được ghi nhận: hãy kiểm
        tra rồi gửi lại. Mật khẩu và tệp không được giữ.
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
