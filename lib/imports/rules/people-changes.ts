import { isDay } from "../../core/calendar";
import { formatDay } from "../../core/format";
import type { WorkSector } from "../../db/generated/enums";
import { GENDER_NAMES, PARTY_STATUS_NAMES, WORK_SECTOR_NAMES } from "../../people/rules";
import type { PeopleData } from "./people-fields";
import type { KnownPerson } from "./people-register";

export type Correction = {
  fullName: string;
  birthDate: string;
  gender: string;
  cardNumber: string;
  isOfficial: boolean;
  workSector: string;
};

/** Who is added, with what a person compares with the paper: where a day was read wrongly, it is seen here. */
export function newcomerText(data: PeopleData, cellName: string): string {
  const status = data.status === "probationary" ? "probationary" : "official";
  const shown = (day: string) => (isDay(day) ? formatDay(day) : day);
  const facts = [
    `sinh ngày ${shown(data.birthDate)}`,
    PARTY_STATUS_NAMES[status].toLowerCase(),
    data.admittedOn === "" ? "" : `kết nạp ngày ${shown(data.admittedOn)}`,
    data.cardNumber === "" ? "chưa có số thẻ" : `số thẻ ${data.cardNumber}`,
  ];
  return `Thêm vào ${cellName}: ${facts.filter((fact) => fact !== "").join(", ")}`;
}

/** What the file says differently about who somebody is; an empty cell leaves things as they are. */
export function correctionOf(data: PeopleData, known: KnownPerson): Correction | null {
  const wanted: Correction = {
    fullName: data.fullName,
    birthDate: data.birthDate,
    gender: data.gender || known.gender,
    cardNumber: data.cardNumber || (known.cardNumber ?? ""),
    isOfficial: data.isOfficial === "" ? known.isOfficial : data.isOfficial === "yes",
    workSector: sectorOf(data) || (known.workSector ?? ""),
  };
  return changesOf(known, wanted).length === 0 ? null : wanted;
}

/** What the line says; empty also in a file of a template that had no such column, and in a draft read from one. */
export function sectorOf(data: PeopleData): WorkSector | "" {
  return isWorkSector(data.workSector) ? data.workSector : "";
}

function isWorkSector(value: string | undefined): value is WorkSector {
  return value === "politicalSystem" || value === "outside";
}

/** Before and after, line by line. */
export function changesOf(known: KnownPerson, wanted: Correction): string[] {
  const words = (gender: string) => GENDER_NAMES[gender === "female" ? "female" : "male"];
  const sector = (value: string) => (isWorkSector(value) ? WORK_SECTOR_NAMES[value] : "chưa ghi");
  const yes = (value: boolean) => (value ? "có" : "không");
  return [
    ...changed("Họ và tên", known.fullName, wanted.fullName),
    ...changed("Ngày sinh", formatDay(known.birthDate), formatDay(wanted.birthDate)),
    ...changed("Giới tính", words(known.gender), words(wanted.gender)),
    ...changed("Số thẻ đảng viên", known.cardNumber ?? "chưa có", wanted.cardNumber || "chưa có"),
    ...changed("Cán bộ, công chức, viên chức", yes(known.isOfficial), yes(wanted.isOfficial)),
    ...changed("Nơi làm việc", sector(known.workSector ?? ""), sector(wanted.workSector)),
  ];
}

function changed(label: string, before: string, after: string): string[] {
  return before === after ? [] : [`${label}: ${before} → ${after}`];
}
