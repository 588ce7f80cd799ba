export const planEvents = {} as const;
