export const ratingEvents = {} as const;
