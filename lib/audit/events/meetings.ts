export const meetingEvents = {} as const;
