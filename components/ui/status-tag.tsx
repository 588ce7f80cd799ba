import { Chip } from "./chip";
import type { Tone } from "./tones";

/** The one vocabulary of the way up: waiting for below (or still preparing its own part) → ready → sent → received or returned → decided. */
export const statusCodes = ["preparing", "waiting", "ready", "sent", "received", "returned", "decided"] as const;

export type StatusCode = (typeof statusCodes)[number];

export const statusNames: Record<StatusCode, string> = {
  preparing: "đang chuẩn bị",
  waiting: "chờ cấp dưới",
  ready: "sẵn sàng",
  sent: "đã gửi",
  received: "đã tiếp nhận",
  returned: "trả lại",
  decided: "đã quyết định",
};

const statusTones: Record<StatusCode, Tone> = {
  preparing: "idle",
  waiting: "idle",
  ready: "soon",
  sent: "info",
  received: "info",
  returned: "late",
  decided: "ok",
};

export function StatusTag({ status }: { status: StatusCode }) {
  return <Chip tone={statusTones[status]}>{statusNames[status]}</Chip>;
}
