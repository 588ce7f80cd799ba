import path from "node:path";
import { readRows, runMutants } from "./mutation/run";
import { chosen, packSubjects } from "./mutation/subjects";

/** npm run rules:mutate [-- <pack> …]: changes each value of each pack in memory; the tests of the rules must notice every one. */

const root = path.resolve(import.meta.dirname, "..");

await runMutants(root, chosen(packSubjects(root, readRows(root)), process.argv.slice(2)));
