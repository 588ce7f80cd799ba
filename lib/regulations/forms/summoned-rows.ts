import { countsInBase, type Summoned } from "../quorum";

type Member = Omit<Summoned, "present">;

/** Those summoned, in the groups that the rule of quorum tells apart; a form asks two numbers of each. */
export const SUMMONED_ROWS = [
  { code: "ordinary", label: "Được bỏ phiếu", member: { capacity: "voting" } },
  { code: "onLeave", label: "Nghỉ ốm, nghỉ thai sản", member: { capacity: "voting", excused: "sickLeave" } },
  {
    code: "excused",
    label: "Được miễn, tạm miễn hoặc bị đình chỉ sinh hoạt",
    member: { capacity: "voting", excused: "temporarilyExcused" },
  },
  {
    code: "elsewhere",
    label: "Đang sinh hoạt tạm thời nơi khác",
    member: { capacity: "voting", activeElsewhere: true },
  },
  { code: "others", label: "Dự không bỏ phiếu", member: { capacity: "advisory" } },
] as const satisfies readonly { code: string; label: string; member: Member }[];

export type SummonedRowCode = (typeof SUMMONED_ROWS)[number]["code"];

/** The group of one member. */
export function summonedRowOf(member: Member): SummonedRowCode {
  if (member.capacity !== "voting") return "others";
  if (member.activeElsewhere === true) return "elsewhere";
  if (!countsInBase(member)) return "excused";
  return member.excused === undefined || member.excused === null ? "ordinary" : "onLeave";
}
