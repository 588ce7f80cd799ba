/** The tones of states: on time, near, late, not begun, plain information. */
export type Tone = "ok" | "soon" | "late" | "idle" | "info";

export const toneTint: Record<Tone, string> = {
  ok: "bg-excellent-tint text-excellent",
  soon: "bg-fair-tint text-fair",
  late: "bg-late-tint text-late",
  idle: "bg-idle-tint text-idle",
  info: "bg-good-tint text-good",
};

export const toneEdge: Record<Tone, string> = {
  ok: "border-excellent-edge",
  soon: "border-fair-edge",
  late: "border-late-edge",
  idle: "border-idle-edge",
  info: "border-good-edge",
};
