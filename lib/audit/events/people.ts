export const peopleEvents = {} as const;
