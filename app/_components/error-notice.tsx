"use client";

import { buttonClass } from "@/components/ui/button-class";

type ErrorNoticeProps = { error: unknown; retry: () => void };

function digestOf(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
}

/** One neutral sentence and the number to read out on the phone. Nothing of the error itself is shown. */
export function ErrorNotice({ error, retry }: ErrorNoticeProps) {
  const digest = digestOf(error);
  return (
    <div role="alert" className="max-w-2xl">
      <h1 className="text-xl">Chưa mở được trang này</h1>
      <p className="mt-3">
        Hệ thống gặp sự cố khi chuẩn bị trang. Dữ liệu đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn không được, báo cho
        người quản trị{digest ? " kèm mã sự cố" : ""}.
      </p>
      {digest ? (
        <p className="mt-2">
          Mã sự cố: <b>{digest}</b>
        </p>
      ) : null}
      <p className="mt-5 flex flex-wrap gap-2">
        <button type="button" onClick={retry} className={buttonClass("main")}>
          Thử lại
        </button>
        <a href="/" className={buttonClass("plain")}>
          Về Việc cần làm
        </a>
      </p>
    </div>
  );
}
