/** How a test reaches each page of the application: as whom, and from which list the first matching link is followed. */
export type RouteCase = {
  route: string;
  as: string | null;
  /** For pages with an id in their address: where to look for a link of this shape. */
  from?: { list: string; link: RegExp };
  /** What follows from the page that `from` leads to: further links, or an ending of the address. */
  onward?: readonly (RegExp | `/${string}`)[];
};

const ID = "[0-9a-f-]{36}";

const MEETING = { list: "/meetings", link: new RegExp(`^/meetings/${ID}$`) };
const HELD = { list: "/meetings?status=closed", link: MEETING.link };
const BALLOT = new RegExp(`^/meetings/${ID}/ballots/${ID}$`);

/** The pages of one meeting; a step that is over still has its page, which says so. */
const MEETINGS: readonly RouteCase[] = [
  { route: "/meetings", as: "huonglong" },
  { route: "/meetings/new", as: "huonglong" },
  { route: "/meetings/[meetingId]", as: "huonglong", from: MEETING },
  { route: "/meetings/[meetingId]/participants", as: "huonglong", from: MEETING, onward: ["/participants"] },
  { route: "/meetings/[meetingId]/invitations", as: "huonglong", from: MEETING, onward: ["/invitations"] },
  { route: "/meetings/[meetingId]/papers", as: "huonglong", from: MEETING, onward: ["/papers"] },
  { route: "/meetings/[meetingId]/edit", as: "huonglong", from: MEETING, onward: ["/edit"] },
  { route: "/meetings/[meetingId]/attendance", as: "huonglong", from: MEETING, onward: ["/attendance"] },
  { route: "/meetings/[meetingId]/conclusions", as: "huonglong", from: MEETING, onward: ["/conclusions"] },
  { route: "/meetings/[meetingId]/minutes", as: "huonglong", from: HELD, onward: ["/minutes"] },
  { route: "/meetings/[meetingId]/ballots/[ballotId]", as: "huonglong", from: HELD, onward: [BALLOT] },
  { route: "/meetings/[meetingId]/ballots/[ballotId]/paper", as: "huonglong", from: HELD, onward: [BALLOT, "/paper"] },
  {
    route: "/meetings/[meetingId]/ballots/[ballotId]/tally-sheet",
    as: "huonglong",
    from: HELD,
    onward: [BALLOT, "/tally-sheet"],
  },
  {
    // The minutes of this one are not signed yet, so what was said can still be corrected.
    route: "/meetings/[meetingId]/critiques/[critiqueId]",
    as: "xuanpho",
    from: { list: "/meetings?status=announced", link: MEETING.link },
    onward: [new RegExp(`^/meetings/${ID}[?]item=`), new RegExp(`^/meetings/${ID}/critiques/${ID}$`)],
  },
];

const SEASON = { list: "/admin/cycles", link: new RegExp(`^/admin/cycles/${ID}$`) };

/** The season, what it rests on, and what is prepared for it below. */
const PREPARATIONS: readonly RouteCase[] = [
  { route: "/regulations", as: "chibo" },
  { route: "/regulations/rules", as: "chibo" },
  { route: "/regulations/season", as: "chibo" },
  { route: "/plans", as: "huongkhe" },
  { route: "/plans/areas", as: "chidao" },
  {
    route: "/plans/units/[unitId]",
    as: "chidao",
    from: { list: "/plans/areas", link: new RegExp(`^/plans/units/${ID}$`) },
  },
  { route: "/plans/clusters/new", as: "huongkhe" },
  {
    route: "/plans/clusters/[clusterId]",
    as: "huongkhe",
    from: { list: "/plans", link: new RegExp(`^/plans/clusters/${ID}$`) },
  },
  { route: "/plans/edit", as: "tinh" },
  { route: "/admin", as: "tinh" },
  { route: "/admin/cycles", as: "tinh" },
  { route: "/admin/cycles/new", as: "tinh" },
  { route: "/admin/cycles/[cycleId]", as: "tinh", from: SEASON },
  { route: "/admin/cycles/[cycleId]/opened", as: "tinh", from: SEASON, onward: ["/opened"] },
  { route: "/admin/cycles/[cycleId]/deadlines", as: "huongkhe", from: SEASON, onward: ["/deadlines"] },
  {
    route: "/admin/cycles/[cycleId]/deadlines/set",
    as: "huongkhe",
    from: SEASON,
    onward: ["/deadlines", /\/deadlines\/set\?/],
  },
  {
    route: "/admin/cycles/[cycleId]/deadlines/extend",
    as: "huongkhe",
    from: SEASON,
    onward: ["/deadlines/extend"],
  },
  { route: "/admin/cycles/[cycleId]/content", as: "huongkhe", from: SEASON, onward: ["/content"] },
  { route: "/admin/cycles/[cycleId]/content/new", as: "huongkhe", from: SEASON, onward: ["/content/new"] },
  {
    route: "/admin/cycles/[cycleId]/content/[itemId]",
    as: "huongkhe",
    from: SEASON,
    onward: ["/content", new RegExp(`/content/${ID}$`)],
  },
  { route: "/admin/cycles/[cycleId]/settings", as: "huongkhe", from: SEASON, onward: ["/settings"] },
  {
    route: "/admin/cycles/[cycleId]/settings/[key]",
    as: "huongkhe",
    from: SEASON,
    onward: ["/settings", /\/settings\/.+$/],
  },
];

/** A report that is being written, one that was sent, and what comes up from below. */
const DRAFT = { list: "/reports", link: new RegExp(`^/reports/${ID}/edit$`) };
const REPORTS: readonly RouteCase[] = [
  { route: "/reports", as: "huongkhe" },
  { route: "/reports/[unitId]", as: "huonglong", from: { list: "/reports", link: new RegExp(`^/reports/${ID}$`) } },
  { route: "/reports/[unitId]/edit", as: "huongkhe", from: DRAFT },
  {
    route: "/reports/[unitId]/compile",
    as: "huongkhe",
    from: { list: "/reports", link: new RegExp(`^/reports/${ID}/compile$`) },
  },
  {
    route: "/reports/[unitId]/send",
    as: "huongkhe",
    from: { list: "/reports", link: new RegExp(`^/reports/${ID}/send$`) },
  },
  {
    route: "/reports/[unitId]/sent",
    as: "huonglong",
    from: { list: "/reports", link: new RegExp(`^/reports/${ID}$`) },
    onward: ["/sent"],
  },
  {
    route: "/reports/proposals/[proposalId]",
    as: "huongkhe",
    from: { list: "/reports", link: new RegExp(`^/reports/proposals/${ID}$`) },
  },
];

const BELOW = { list: "/dashboard", link: new RegExp(`^/dashboard/${ID}[?]kind=partyMember$`) };
const DASHBOARDS: readonly RouteCase[] = [
  { route: "/dashboard", as: "tinh" },
  { route: "/dashboard/[unitId]", as: "huongkhe", from: BELOW },
  {
    route: "/dashboard/[unitId]/names",
    as: "huonglong",
    from: { list: "/dashboard", link: new RegExp(`^/dashboard/${ID}/names`) },
  },
];

/** What the rule packs say; everybody who is signed in reads it. */
const REGULATIONS: readonly RouteCase[] = [
  { route: "/regulations/packs", as: "huonglong" },
  {
    route: "/regulations/packs/[packId]",
    as: "huonglong",
    from: { list: "/regulations/packs", link: /^\/regulations\/packs\/ha-tinh-2024$/ },
  },
  { route: "/regulations/compare", as: "huonglong" },
  {
    route: "/regulations/try",
    as: "huonglong",
    from: { list: "/regulations/try", link: /question=level/ },
    onward: [/asked=level/],
  },
];

export const ROUTES: readonly RouteCase[] = [
  ...REPORTS,
  ...DASHBOARDS,
  ...MEETINGS,
  { route: "/sign-in", as: null },
  { route: "/", as: "huongkhe" },
  { route: "/reviews", as: "huonglong" },
  {
    route: "/reviews/[kind]/[reviewedId]",
    as: "huonglong",
    from: { list: "/reviews?state=draft", link: new RegExp(`^/reviews/person/${ID}$`) },
  },
  { route: "/shortcomings", as: "huonglong" },
  {
    route: "/shortcomings/[shortcomingId]",
    as: "huonglong",
    from: { list: "/shortcomings", link: new RegExp(`^/shortcomings/${ID}$`) },
  },
  { route: "/shortcomings/new", as: "huonglong" },
  ...PREPARATIONS,
  ...REGULATIONS,
];
