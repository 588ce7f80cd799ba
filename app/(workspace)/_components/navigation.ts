import type { NavItem } from "@/components/layout/nav-types";
import type { Actor } from "@/lib/core/actor";
import type { Verb } from "@/lib/core/permissions";
import { reachesAnything } from "@/lib/core/reach";

type Entry = NavItem & { anyOf: readonly Verb[] | "everyone" };

/** The nouns in the order of the season; a person sees those that lead somewhere. */
const ENTRIES: readonly Entry[] = [
  { href: "/", label: "Việc cần làm", shortLabel: "Việc", anyOf: "everyone" },
  { href: "/plans", label: "Kế hoạch", anyOf: ["plan.manage", "assignment.note"] },
  { href: "/meetings", label: "Hội nghị", anyOf: ["meeting.run", "assignment.note"] },
  { href: "/reviews", label: "Kiểm điểm", anyOf: "everyone" },
  { href: "/ratings", label: "Xếp loại", anyOf: ["rating.propose", "rating.appraise", "decision.record"] },
  { href: "/dossiers", label: "Hồ sơ", anyOf: ["dossier.submit", "dossier.receive"] },
  { href: "/reports", label: "Báo cáo", anyOf: ["report.write", "report.answer"] },
  { href: "/shortcomings", label: "Khắc phục", anyOf: ["shortcoming.manage", "shortcoming.verify", "assignment.note"] },
  { href: "/dashboard", label: "Tổng hợp", anyOf: ["unit.view"] },
  { href: "/units", label: "Đơn vị và đảng viên", shortLabel: "Đảng viên", anyOf: ["unit.view"], startsGroup: true },
  { href: "/imports", label: "Nhập từ tệp", shortLabel: "Nhập tệp", anyOf: ["person.manage", "meeting.run"] },
  { href: "/regulations", label: "Văn bản", anyOf: "everyone" },
  { href: "/audit", label: "Nhật ký", anyOf: ["audit.read"] },
  { href: "/admin", label: "Quản trị", anyOf: ["cycle.manage", "account.manage", "deadline.set"] },
];

/** The rail of this person. */
export function navigationFor(actor: Actor): NavItem[] {
  return ENTRIES.filter(
    (entry) => entry.anyOf === "everyone" || entry.anyOf.some((verb) => reachesAnything(actor, verb)),
  ).map(({ anyOf: _anyOf, ...item }) => item);
}
