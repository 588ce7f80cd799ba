export const ballotEvents = {} as const;
