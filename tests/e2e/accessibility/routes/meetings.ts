import { ID, type RouteCase } from "../route-case";

const MEETING = { list: "/meetings", link: new RegExp(`^/meetings/${ID}$`) };
const HELD = { list: "/meetings?status=closed", link: MEETING.link };
const BALLOT = new RegExp(`^/meetings/${ID}/ballots/${ID}$`);

/** The pages of one meeting; a step that is over still has its page, which says so. */
export const MEETINGS: readonly RouteCase[] = [
  { route: "/meetings", as: "huonglong" },
  { route: "/meetings/new", as: "huonglong" },
  { route: "/meetings/[meetingId]", as: "huonglong", from: MEETING },
  { route: "/meetings/[meetingId]/participants", as: "huonglong", from: MEETING, onward: ["/participants"] },
  { route: "/meetings/[meetingId]/invitations", as: "huonglong", from: MEETING, onward: ["/invitations"] },
  { route: "/meetings/[meetingId]/papers", as: "huonglong", from: MEETING, onward: ["/papers"] },
  { route: "/meetings/[meetingId]/edit", as: "huonglong", from: MEETING, onward: ["/edit"] },
  { route: "/meetings/[meetingId]/attendance", as: "huonglong", from: MEETING, onward: ["/attendance"] },
  { route: "/meetings/[meetingId]/conclusions", as: "huonglong", from: MEETING, onward: ["/conclusions"] },
  { route: "/meetings/[meetingId]/import", as: "huonglong", from: MEETING, onward: ["/import"] },
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
