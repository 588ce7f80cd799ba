export const shortcomingMessages = {} as const;
