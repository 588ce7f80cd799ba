export const reportEvents = {} as const;
