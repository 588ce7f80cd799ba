import { Chip } from "./chip";
import type { Tone } from "./tones";

/** How a thing stands against its deadline. */
export type Timeliness = "onTime" | "doneLate" | "dueSoon" | "late" | "notStarted";

export const timelinessNames: Record<Timeliness, string> = {
  onTime: "đúng hạn",
  doneLate: "xong, có muộn",
  dueSoon: "sắp đến hạn",
  late: "quá hạn",
  notStarted: "chưa bắt đầu",
};

export const timelinessTones: Record<Timeliness, Tone> = {
  onTime: "ok",
  doneLate: "soon",
  dueSoon: "soon",
  late: "late",
  notStarted: "idle",
};

/** `text` says it more exactly where the screen knows more ("chậm kế hoạch huyện", "còn 2 ngày"). */
export function TimelinessTag({ state, text }: { state: Timeliness; text?: string }) {
  return <Chip tone={timelinessTones[state]}>{text ?? timelinessNames[state]}</Chip>;
}
