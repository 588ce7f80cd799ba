import type { Metadata } from "next";
import { NotFoundNotice } from "../_components/not-found-notice";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

export default function NotFoundInWorkspace() {
  return <NotFoundNotice />;
}
