import type { Metadata } from "next";
import { buttonClass } from "@/components/ui/button-class";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-2xl px-4 py-12">
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
    </main>
  );
}
