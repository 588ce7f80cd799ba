import { z } from "zod";
import { judgeExemption } from "../exemption";
import { generateObligations } from "../obligations";
import { POSTS } from "../pack";
import { capacityFor } from "../participants";
import { quorumOf } from "../quorum";
import { RuleError } from "../rule-error";
import { COLLECTIVE_KINDS, COLLECTIVE_ROLES, EXCUSES, ORGANISATION_KINDS, PARTY_STATUSES } from "../subjects";
import { dayField, monthsField, summonedField } from "./fields";
import { question } from "./question";
import { checkUnitFacts } from "./unit-consistency";

const PARTY_EXCUSES: ReadonlySet<string> = new Set(["exempt", "temporarilyExcused", "suspended"]);

const exemptionSchema = z.strictObject({
  partyStatus: z.enum(PARTY_STATUSES),
  admittedOn: dayField.optional(),
  cycleDate: dayField,
  excused: z.enum(EXCUSES).nullish(),
  sickLeaveMonths: monthsField.optional(),
});

type ExemptionFields = z.output<typeof exemptionSchema>;

function checkExemption(input: ExemptionFields): void {
  const excused = input.excused ?? "";
  if (input.partyStatus === "nonParty" && input.admittedOn !== undefined) {
    throw new RuleError("admittedOn", "Người không là đảng viên không có ngày kết nạp.");
  }
  if (input.partyStatus === "nonParty" && PARTY_EXCUSES.has(excused)) {
    throw new RuleError("excused", "Người không là đảng viên không có trạng thái sinh hoạt đảng này.");
  }
  if (input.sickLeaveMonths !== undefined && excused !== "sickLeave") {
    throw new RuleError("sickLeaveMonths", "Số tháng nghỉ ốm chỉ ghi cùng trạng thái nghỉ ốm.");
  }
}

export const exemptionQuestion = question(
  "exemption",
  "Đối tượng kiểm điểm, xếp loại",
  exemptionSchema,
  (pack, input) => {
    checkExemption(input);
    return judgeExemption(pack, input);
  },
);

export const participantsQuestion = question(
  "participants",
  "Tư cách tham dự",
  z.strictObject({
    subjectKind: z.enum(COLLECTIVE_KINDS),
    post: z.enum(POSTS),
    partyStatus: z.enum(PARTY_STATUSES),
  }),
  (pack, input) => capacityFor(pack, input.subjectKind, input.post, input.partyStatus),
);

const seatSchema = z.strictObject({
  personId: z.string().min(1),
  role: z.enum(COLLECTIVE_ROLES),
  main: z.boolean().optional(),
  partTime: z.boolean().optional(),
});

const membershipSchema = z.strictObject({
  cellId: z.string().min(1),
  partyStatus: z.enum(["official", "probationary"]),
  admittedOn: dayField.optional(),
  excused: z.enum(EXCUSES).nullish(),
  temporaryCellId: z.string().min(1).nullish(),
  formerCellId: z.string().min(1).nullish(),
  suspendedFromCommittee: z.boolean().optional(),
  cellRole: z.enum(COLLECTIVE_ROLES).optional(),
  cellHasCommittee: z.boolean().optional(),
});

export const obligationsQuestion = question(
  "obligations",
  "Ai, tập thể nào kiểm điểm, ở đâu",
  z.strictObject({
    cycleDate: dayField,
    organisations: z
      .array(
        z.strictObject({
          unitId: z.string().min(1),
          kind: z.enum(ORGANISATION_KINDS),
          establishedOn: dayField.nullish(),
        }),
      )
      .default([]),
    collectives: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          unitId: z.string().min(1),
          kind: z.enum(COLLECTIVE_KINDS),
          parentKind: z.enum(ORGANISATION_KINDS).nullish(),
          establishedOn: dayField.nullish(),
          reviewedWithId: z.string().min(1).nullish(),
          seats: z.array(seatSchema),
        }),
      )
      .default([]),
    people: z
      .array(
        z.strictObject({
          id: z.string().min(1),
          membership: membershipSchema.nullable(),
          isOfficial: z.boolean().optional(),
        }),
      )
      .default([]),
  }),
  (pack, input) => {
    checkUnitFacts(input);
    return generateObligations(pack, input);
  },
);

export const quorumQuestion = question(
  "quorum",
  "Số có mặt",
  z.strictObject({ members: summonedField }),
  (pack, input) => quorumOf(pack, input.members),
);
