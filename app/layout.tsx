import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Kiểm điểm – Xếp loại", template: "%s · Kiểm điểm – Xếp loại" },
  description: "Kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, tập thể lãnh đạo và đảng viên hằng năm.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Every page is rendered for its request: a page made at build time could not carry the nonce of the response. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
