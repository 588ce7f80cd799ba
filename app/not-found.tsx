import type { Metadata } from "next";
import { NotFoundNotice } from "./_components/not-found-notice";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-2xl px-4 py-12">
      <NotFoundNotice />
    </main>
  );
}
