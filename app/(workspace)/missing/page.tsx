import type { Metadata } from "next";
import { NotFoundNotice } from "../../_components/not-found-notice";

export const metadata: Metadata = { title: "Không tìm thấy trang" };

/** Stands in, whole and without scripts, for every page that was not found. */
export default function MissingPage() {
  return <NotFoundNotice />;
}
