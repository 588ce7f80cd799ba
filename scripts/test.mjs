// npm test — see lib/run-tests.mjs; this file only makes sure that Node can read it.
import { withCurrentNode } from "./lib/node-version.mjs";

withCurrentNode(() => import("./lib/run-tests.mjs").then(({ runTests }) => runTests()));
