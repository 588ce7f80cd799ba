import { z } from "zod";
import { idInput, textInput, versionInput } from "../core/inputs";
import { CRITIQUE_KINDS, REPLY_KINDS } from "./rules";

const optionalId = z
  .union([idInput, z.literal("")])
  .default("")
  .transform((id) => id || null);

/** `speaker` is what was typed: a name, part of it or initials; or the id of a participant. */
export const recordCritiqueSchema = z.object({
  meetingId: idInput,
  itemId: idInput,
  speaker: textInput(300),
  kind: z.enum(CRITIQUE_KINDS),
  contentItemId: optionalId,
  text: textInput(4000),
});

export const editCritiqueSchema = z.object({
  critiqueId: idInput,
  version: versionInput,
  kind: z.enum(CRITIQUE_KINDS),
  contentItemId: optionalId,
  text: textInput(4000),
});

export const replyCritiqueSchema = z.object({
  critiqueId: idInput,
  version: versionInput,
  replyKind: z.enum(REPLY_KINDS),
  replyText: textInput(4000),
});

export const withdrawCritiqueSchema = z.object({ critiqueId: idInput, version: versionInput, reason: textInput(500) });
