// npm start — see lib/run-start.mjs; this file only makes sure that Node can read it.
import { withCurrentNode } from "./lib/node-version.mjs";

withCurrentNode(() => import("./lib/run-start.mjs").then(({ start }) => start()));
