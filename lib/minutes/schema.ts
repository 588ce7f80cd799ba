import { z } from "zod";
import { idInput, optionalTextInput } from "../core/inputs";

export const signMinutesSchema = z.object({ meetingId: idInput, remarks: optionalTextInput(4000) });
