import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tones";
import { REPORT_STATE_NAMES, type ReportState } from "@/lib/reports/rules";

const tones: Record<ReportState, Tone> = { sent: "ok", sentLate: "soon", waiting: "idle", overdue: "late" };

export function ReportStateTag({ state }: { state: ReportState }) {
  return <Chip tone={tones[state]}>{REPORT_STATE_NAMES[state]}</Chip>;
}
