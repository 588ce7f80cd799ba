import { z } from "zod";
import {
  checkedInput,
  dayInput,
  idInput,
  optionalDayInput,
  optionalTextInput,
  textInput,
  versionInput,
} from "../core/inputs";

const genders = ["male", "female"] as const;
const statuses = ["official", "probationary"] as const;
export const CONDITION_KINDS = [
  "exempt",
  "temporarilyExcused",
  "suspended",
  "committeeSuspended",
  "sickLeave",
  "maternity",
  "temporaryActivity",
] as const;
export const WORK_SECTORS = ["politicalSystem", "outside"] as const;
const roles = ["head", "deputy", "ordinary"] as const;
export const POSITION_RANKS = [
  "head",
  "deputyHead",
  "divisionHead",
  "deputyDivisionHead",
  "specialist",
  "villageHead",
] as const;
export const MANAGEMENT_LEVELS = ["central", "province", "district", "grassroots"] as const;

/** Twelve digits on today's cards; older ones carry letters. Empty for who has none yet. */
const cardNumberInput = optionalTextInput(20).pipe(
  z.string().regex(/^$|^[0-9A-Za-z.\- ]{4,20}$/, { error: "Số thẻ chỉ gồm chữ số, chữ cái, dấu chấm, gạch nối." }),
);

/** Empty where it is not known; never guessed. */
const workSectorInput = z
  .enum(["", ...WORK_SECTORS], { error: "Xin chọn nơi làm việc." })
  .default("")
  .transform((value) => (value === "" ? null : value));

const identity = {
  fullName: textInput(120).pipe(z.string().regex(/\s/, { error: "Xin ghi đầy đủ họ và tên." })),
  birthDate: dayInput,
  gender: z.enum(genders),
  cardNumber: cardNumberInput,
  isOfficial: checkedInput,
  workSector: workSectorInput,
};

export const addPersonSchema = z.object({
  cellId: idInput,
  ...identity,
  status: z.enum(statuses),
  admittedOn: dayInput,
  officialOn: optionalDayInput,
  validFrom: dayInput,
  /** Ticked after "có thể là một người" was shown. */
  isAnother: checkedInput,
});
export type NewPerson = z.output<typeof addPersonSchema>;

export const correctPersonSchema = z.object({ personId: idInput, version: versionInput, ...identity });

export const transferMemberSchema = z.object({
  personId: idInput,
  cellId: idInput,
  on: dayInput,
  document: optionalTextInput(200),
});

export const recordConditionSchema = z.object({
  personId: idInput,
  kind: z.enum(CONDITION_KINDS),
  document: optionalTextInput(200),
  validFrom: dayInput,
  validTo: optionalDayInput,
});

export const takeSeatSchema = z.object({
  personId: idInput,
  collectiveId: idInput,
  role: z.enum(roles),
  title: textInput(200),
  validFrom: dayInput,
});

export const recordPositionSchema = z.object({
  personId: idInput,
  unitId: idInput,
  title: textInput(200),
  rank: z.enum(POSITION_RANKS),
  managementLevel: z.enum(MANAGEMENT_LEVELS),
  validFrom: dayInput,
});

/** What of a person can be ended with a day. */
export const ENTRY_KINDS = ["seat", "position", "condition"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const endEntrySchema = z.object({
  personId: idInput,
  kind: z.enum(ENTRY_KINDS),
  entryId: idInput,
  /** The first day on which it no longer holds. */
  endsOn: dayInput,
});
