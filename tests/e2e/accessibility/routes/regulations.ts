import type { RouteCase } from "../route-case";

export const REGULATIONS: readonly RouteCase[] = [
  { route: "/regulations", as: "huonglong" },
  { route: "/regulations/rules", as: "huonglong" },
  { route: "/regulations/season", as: "huonglong" },
  { route: "/regulations/packs", as: "huonglong" },
  {
    route: "/regulations/packs/[packId]",
    as: "huonglong",
    from: { list: "/regulations/packs", link: /^\/regulations\/packs\/ha-tinh-2024$/ },
  },
  {
    route: "/regulations/clause",
    as: "huonglong",
    onward: [`?text=${encodeURIComponent("khoản 2 Điều 5 Quy định 124-QĐ/TW")}`],
    leadsTo: /\/regulations\/packs\/ha-tinh-2024\?/,
  },
  { route: "/regulations/compare", as: "huonglong" },
  {
    route: "/regulations/try",
    as: "huonglong",
    from: { list: "/regulations/try", link: /question=level/ },
    onward: [/asked=level/],
  },
];
