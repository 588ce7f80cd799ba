/** How a test reaches each page of the application: as whom, and from which list the first matching link is followed. */
export type RouteCase = {
  route: string;
  as: string | null;
  /** For pages with an id in their address: where to look for a link of this shape. */
  from?: { list: string; link: RegExp };
  /** What follows from the page that `from` leads to: further links, or an ending of the address. */
  onward?: readonly (RegExp | `/${string}` | `?${string}`)[];
  /** A step that is over or not yet due leads on: the address the reader ends at. Elsewhere no redirect is accepted. */
  leadsTo?: RegExp;
};

export const ID = "[0-9a-f-]{36}";
