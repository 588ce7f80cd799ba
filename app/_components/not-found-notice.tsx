import { buttonClass } from "@/components/ui/button-class";

/** The same for what does not exist and for what this person may not see. */
export function NotFoundNotice() {
  return (
    <div className="max-w-2xl">
      <h1 className="text-xl">Không tìm thấy trang này</h1>
      <p className="mt-3">
        Địa chỉ không đúng, mục đã được chuyển đi, hoặc mục không thuộc phạm vi của đồng chí. Nếu mở từ một liên kết
        được gửi đến, hãy hỏi lại người gửi.
      </p>
      <p className="mt-5">
        <a href="/" className={buttonClass("main")}>
          Về Việc cần làm
        </a>
      </p>
    </div>
  );
}
