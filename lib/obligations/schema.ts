import { z } from "zod";
import { idInput } from "../core/inputs";

export const generateObligationsSchema = z.object({
  /** The list is made for this unit and everything below it. */
  unitId: idInput,
});
