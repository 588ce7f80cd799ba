import type { RouteCase } from "./route-case";
import { ADMINISTRATION } from "./routes/administration";
import { MEETINGS } from "./routes/meetings";
import { ORGANISATION } from "./routes/organisation";
import { REGULATIONS } from "./routes/regulations";
import { REVIEWS } from "./routes/reviews";
import { WAY_UP } from "./routes/way-up";

/** Every page of the application; check:structure lists the ones missing here. */
export const ROUTES: readonly RouteCase[] = [
  { route: "/sign-in", as: null },
  { route: "/", as: "huongkhe" },
  ...ORGANISATION,
  ...REVIEWS,
  ...MEETINGS,
  ...WAY_UP,
  ...ADMINISTRATION,
  ...REGULATIONS,
];
