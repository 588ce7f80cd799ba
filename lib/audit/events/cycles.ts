export const cycleEvents = {} as const;
