import { z } from "zod";
import { dayInput, idInput, listInput, textInput, versionInput } from "../core/inputs";
import { ASSIGNMENT_KINDS } from "./rules";

/** Version 0 stands for a plan that has not been written yet. */
export const savePlanSchema = z.object({
  unitId: idInput,
  version: z.coerce.number({ error: "Phiên bản không hợp lệ." }).int().nonnegative(),
  summary: textInput(8000),
});

export const issuePlanSchema = z.object({
  unitId: idInput,
  version: versionInput,
  number: textInput(120),
  issuedOn: dayInput,
});

const clusterFields = {
  name: textInput(200),
  headId: z.uuid({ error: "Xin chọn cụm trưởng." }),
  unitIds: listInput(idInput),
};

export const createClusterSchema = z.object({ unitId: idInput, ...clusterFields });

export const editClusterSchema = z.object({ clusterId: idInput, version: versionInput, ...clusterFields });

export const assignMemberSchema = z.object({
  unitId: idInput,
  personId: z.uuid({ error: "Xin chọn người được phân công." }),
  kind: z.enum(ASSIGNMENT_KINDS, { error: "Xin chọn việc được phân công." }),
});

export const endAssignmentSchema = z.object({ assignmentId: idInput });

export const writeNoteSchema = z.object({ assignmentId: idInput, body: textInput(6000) });

export const markUnitSchema = z.object({ unitId: idInput, reason: textInput(2000) });

export const endMarkSchema = z.object({ markId: idInput });
