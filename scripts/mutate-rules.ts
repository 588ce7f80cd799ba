import path from "node:path";
import { readRows, runMutants } from "./mutation/run";
import { chosen, sourceSubjects } from "./mutation/subjects";

/** npm run rules:mutate-source [-- <file> …]: changes one operator of the rule functions at a time, in memory; the tests must notice. */

const root = path.resolve(import.meta.dirname, "..");

await runMutants(root, chosen(sourceSubjects(root, readRows(root)), process.argv.slice(2)));
