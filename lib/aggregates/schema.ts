import { z } from "zod";
import { countInput, dayInput, idInput, textInput } from "../core/inputs";
import { TRACKS } from "../progress/rules";

const figure = countInput(1_000_000);

export const enterReturnSchema = z.object({
  cycleId: idInput,
  unitId: idInput,
  track: z.enum(TRACKS, { error: "Xin chọn loại đối tượng." }),
  countedOn: dayInput,
  required: figure,
  exempt: figure,
  reviewed: figure,
  decided: z.object({ excellent: figure, good: figure, fair: figure, failed: figure }),
  source: textInput(160),
  sourceOn: dayInput,
});
