import { ID, type RouteCase } from "../route-case";

const SEASON = { list: "/admin/cycles", link: new RegExp(`^/admin/cycles/${ID}$`) };
const CONTENT_ITEM = new RegExp(`^/admin/cycles/${ID}/content/${ID}$`);
const SETTING = new RegExp(`^/admin/cycles/${ID}/settings/[a-zA-Z._-]+$`);
const SET_DEADLINE = new RegExp(`^/admin/cycles/${ID}/deadlines/set[?]`);

/** Accounts, the season and its rules, the log. */
export const ADMINISTRATION: readonly RouteCase[] = [
  { route: "/account", as: "huongkhe" },
  { route: "/missing", as: "huongkhe" },
  // Looked at before there is a season by the project "operation"; here it leads on.
  { route: "/before-first-season", as: "huongkhe", leadsTo: /:[0-9]+[/]$/ },
  { route: "/admin", as: "quantri", leadsTo: /[/]admin[/](cycles|accounts)$/ },
  { route: "/admin/accounts", as: "quantri" },
  { route: "/admin/accounts/new", as: "quantri" },
  {
    route: "/admin/accounts/[accountId]",
    as: "quantri",
    from: { list: "/admin/accounts", link: new RegExp(`^/admin/accounts/${ID}$`) },
  },
  { route: "/admin/cycles", as: "tinh" },
  { route: "/admin/cycles/new", as: "tinh" },
  { route: "/admin/cycles/[cycleId]", as: "tinh", from: SEASON },
  { route: "/admin/cycles/[cycleId]/opened", as: "tinh", from: SEASON, onward: ["/opened"] },
  { route: "/admin/cycles/[cycleId]/close", as: "tinh", from: SEASON, onward: ["/close"] },
  {
    route: "/admin/cycles/[cycleId]/closed",
    as: "tinh",
    from: SEASON,
    onward: ["/closed"],
    leadsTo: new RegExp(`/admin/cycles/${ID}/close$`),
  },
  { route: "/admin/cycles/[cycleId]/content", as: "tinh", from: SEASON, onward: ["/content"] },
  { route: "/admin/cycles/[cycleId]/content/new", as: "tinh", from: SEASON, onward: ["/content", "/new"] },
  { route: "/admin/cycles/[cycleId]/content/points", as: "tinh", from: SEASON, onward: ["/content", "/points"] },
  {
    route: "/admin/cycles/[cycleId]/content/[itemId]",
    as: "tinh",
    from: SEASON,
    onward: ["/content", CONTENT_ITEM],
  },
  { route: "/admin/cycles/[cycleId]/deadlines", as: "tinh", from: SEASON, onward: ["/deadlines"] },
  { route: "/admin/cycles/[cycleId]/deadlines/extend", as: "tinh", from: SEASON, onward: ["/deadlines", "/extend"] },
  { route: "/admin/cycles/[cycleId]/deadlines/set", as: "tinh", from: SEASON, onward: ["/deadlines", SET_DEADLINE] },
  { route: "/admin/cycles/[cycleId]/settings", as: "tinh", from: SEASON, onward: ["/settings"] },
  { route: "/admin/cycles/[cycleId]/settings/[key]", as: "tinh", from: SEASON, onward: ["/settings", SETTING] },
  { route: "/audit", as: "kiemtra" },
];
