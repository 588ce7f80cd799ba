/** How a test reaches each page of the application: as whom, and from which list the first matching link is followed. */
export type RouteCase = {
  route: string;
  as: string | null;
  /** For pages with an id in their address: where to look for a link of this shape. */
  from?: { list: string; link: RegExp };
};

const ID = "[0-9a-f-]{36}";

export const ROUTES: readonly RouteCase[] = [
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
];
