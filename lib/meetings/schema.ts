import { z } from "zod";
import { instantAt } from "../core/calendar";
import { idInput, listInput, optionalTextInput, textInput, versionInput, wallTimeInput } from "../core/inputs";

/** Day and time on the wall clock of the province; gives the instant. */
const startsAtInput = wallTimeInput.transform((wall) => {
  const [day = "", time = ""] = wall.split("T");
  return instantAt(day, time);
});

export const scheduleMeetingSchema = z.object({
  collectiveIds: listInput(idInput).pipe(z.array(idInput).min(1, { error: "Xin chọn tập thể được kiểm điểm." })),
  kind: z.enum(["main", "supplementary"]).default("main"),
  startsAt: startsAtInput,
  place: textInput(300),
  title: optionalTextInput(300),
});

export const rescheduleMeetingSchema = z.object({
  meetingId: idInput,
  version: versionInput,
  startsAt: startsAtInput,
  place: textInput(300),
  title: textInput(300),
});

export const cancelMeetingSchema = z.object({ meetingId: idInput, reason: textInput(500) });

export const adjustParticipantSchema = z.object({
  meetingId: idInput,
  participantId: idInput,
  subjectKind: z.string().min(1).max(60),
  capacity: z.enum(["voting", "advisory", "directing", "supervising"]),
  reason: textInput(300),
});

export const inviteGuestSchema = z.object({ meetingId: idInput, personId: idInput, reason: textInput(300) });

export const removeParticipantSchema = z.object({ meetingId: idInput, participantId: idInput, reason: textInput(300) });

const presenceEntry = z.object({
  presence: z.enum(["unknown", "present", "absent"]).default("unknown"),
  reason: optionalTextInput(300),
});

/** One row per participant ("people.<id>.presence"); `allPresent` marks everyone not marked absent as present. */
export const recordAttendanceSchema = z.object({
  meetingId: idInput,
  allPresent: z.string().optional(),
  chairId: z.union([idInput, z.literal("")]).default(""),
  recorderId: z.union([idInput, z.literal("")]).default(""),
  people: z.record(idInput, presenceEntry).default({}),
});

export const openMeetingSchema = z.object({ meetingId: idInput });

export const concludeItemSchema = z.object({
  meetingId: idInput,
  itemId: idInput,
  version: versionInput,
  conclusion: textInput(4000),
});

/** Several conclusions at once ("items.<id>"): for a meeting typed in afterwards; empty ones are left for later. */
export const concludeItemsSchema = z.object({
  meetingId: idInput,
  items: z.record(idInput, optionalTextInput(4000)).default({}),
});

export const postponeItemSchema = z.object({ meetingId: idInput, itemId: idInput, reason: textInput(500) });
export const resumeItemSchema = z.object({ meetingId: idInput, itemId: idInput });

export type ScheduleMeetingInput = z.infer<typeof scheduleMeetingSchema>;
