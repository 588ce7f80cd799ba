import type { CommandContext } from "@/lib/db/run-command";
import type { ForeignThings } from "./foreign-world";

export type Command = (ctx: CommandContext, raw: unknown) => Promise<unknown>;
export type Door = { command: Command; input: (things: ForeignThings) => Record<string, unknown> };

/** What every form may carry; each command takes what it knows. */
function form(things: ForeignThings): Record<string, unknown> {
  return {
    ...things,
    version: 1,
    text: "Nội dung",
    reason: "Lý do",
    document: "12-QĐ",
    documentNumber: "12-QĐ",
    title: "Tiêu đề",
    name: "Tên",
    place: "Hội trường",
    level: "good",
    bound: "through",
    dueOn: "2024-12-01",
    validFrom: "2024-12-01",
    number: "12",
    subjectKind: "grassrootsStandingCommittee",
  };
}

/** A command with what its form needs beyond what every form carries. */
export const door = (
  command: Command,
  extra: (things: ForeignThings) => Record<string, unknown> = () => ({}),
): Door => ({
  command,
  input: (things) => ({ ...form(things), ...extra(things) }),
});
