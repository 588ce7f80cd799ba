/**
 * Every measure is a module of its own, run in a process of its own; what it prints is Markdown.
 * `needs: "application"`: the runner starts the production build on a copy of the data and says where (see harness/context.mjs).
 * `isSlow`: only when it is named, or with --all.
 */
export const measures = [
  { name: "pages", title: "Pages against the floors", needs: "application" },
  { name: "tally", title: "Saving a tally", needs: "application" },
  { name: "submissions", title: "The last evening", needs: "application", isSlow: true },
  { name: "imports", title: "Checking an import", needs: "application" },
  { name: "exports", title: "A streamed export", needs: "application" },
  { name: "regulations", title: "Rules on a province", isPlain: true },
  { name: "findings", title: "Findings of one district", needs: "application" },
  { name: "growth", title: "The dashboard of a province that grows", isSlow: true },
];
