export const shortcomingEvents = {} as const;
