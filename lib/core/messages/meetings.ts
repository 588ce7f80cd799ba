export const meetingMessages = {} as const;
