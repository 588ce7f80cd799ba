import { ID, type RouteCase } from "../route-case";

const REVIEW = new RegExp(`^/reviews/person/${ID}$`);

/** What is written before the meeting, and what is followed up after it. */
export const REVIEWS: readonly RouteCase[] = [
  { route: "/reviews", as: "huonglong" },
  { route: "/reviews/[kind]/[reviewedId]", as: "huonglong", from: { list: "/reviews?state=draft", link: REVIEW } },
  {
    route: "/reviews/[kind]/[reviewedId]/submitted",
    as: "huonglong",
    from: { list: "/reviews?state=submitted", link: REVIEW },
    onward: ["/submitted"],
  },
  { route: "/shortcomings", as: "huonglong" },
  {
    route: "/shortcomings/[shortcomingId]",
    as: "huonglong",
    from: { list: "/shortcomings", link: new RegExp(`^/shortcomings/${ID}$`) },
  },
  { route: "/shortcomings/new", as: "huonglong" },
];
