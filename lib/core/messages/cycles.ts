export const cycleMessages = {} as const;
