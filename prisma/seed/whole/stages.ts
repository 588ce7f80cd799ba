/** How far a committee's subtree is on the evening of 9/12, as shares of what the province expects. */
export type Stage = {
  /** Of the cells, how many have reviewed. */
  held: number;
  /** Of the other cells, how many have at least a date. */
  planned: number;
  /** Whether complete communes have handed their dossiers up. */
  sendsUp: boolean;
};

/** Ahead, in the middle, behind: nobody in the province is at the same place. */
export const STAGES: Record<string, Stage> = {
  "436": { held: 0.66, planned: 0.9, sendsUp: true },
  "437": { held: 0.82, planned: 0.9, sendsUp: true },
  "439": { held: 0.62, planned: 0.8, sendsUp: true },
  "440": { held: 0.88, planned: 1, sendsUp: true },
  "441": { held: 0.8, planned: 0.9, sendsUp: true },
  "442": { held: 0.42, planned: 0.7, sendsUp: false },
  "443": { held: 0.78, planned: 0.9, sendsUp: true },
  "445": { held: 0.6, planned: 0.8, sendsUp: true },
  "446": { held: 0.5, planned: 0.7, sendsUp: true },
  "447": { held: 0.26, planned: 0.45, sendsUp: false },
  "448": { held: 0.56, planned: 0.7, sendsUp: true },
  "449": { held: 0.16, planned: 0.35, sendsUp: false },
  KHOI: { held: 0.48, planned: 0.75, sendsUp: false },
  CA: { held: 0, planned: 0, sendsUp: false },
  QS: { held: 0, planned: 0, sendsUp: false },
  BP: { held: 0, planned: 0, sendsUp: false },
};
