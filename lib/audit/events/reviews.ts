export const reviewEvents = {} as const;
