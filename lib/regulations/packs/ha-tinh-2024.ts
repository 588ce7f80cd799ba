import { documentOnly, inferred } from "../citation";
import type { Pack } from "../pack";
import { CONTENT_HA_TINH_2024 } from "./content-124";
import { HD25_2023 } from "./hd25-2023";

const PROVINCE = "31-QD/TU-HATINH@2024-11-12";
const LETTER = "2757-CV/TU-HATINH@2024-11-12";

const REPLACED_PLACES = {
  leaderAtCollective: documentOnly(PROVINCE, "R4.10"),
  partyGroup: documentOnly("01-HD/TU-HATINH@2023", "R14.1"),
};

/** 31-QĐ/TU and 2757-CV/TU concretise 124-QĐ/TW and HD 25 for Hà Tĩnh in 2024. */
export const HA_TINH_2024: Pack = {
  ...HD25_2023,
  id: "ha-tinh-2024",
  version: 1,
  released: true,
  name: "Hà Tĩnh 2024 (124 · HD 25 · 31-QĐ/TU)",
  extends: "hd25-2023",
  years: { from: 2024, to: 2024 },
  documents: [...HD25_2023.documents, "01-HD/TU-HATINH@2023", PROVINCE, LETTER],
  places: HD25_2023.places.map((place) =>
    place.code in REPLACED_PLACES
      ? { ...place, citation: REPLACED_PLACES[place.code as keyof typeof REPLACED_PLACES] }
      : place,
  ),
  capacities: [
    ...HD25_2023.capacities.map((rule) =>
      rule.capacity === "directing" || rule.capacity === "supervising"
        ? { ...rule, citation: documentOnly(PROVINCE, "R6.15") }
        : rule,
    ),
    {
      post: "executiveCommitteeMember",
      kinds: ["grassrootsStandingCommittee"],
      capacity: "advisory",
      citation: documentOnly(PROVINCE, "R6.14"),
    },
    {
      post: "divisionHead",
      kinds: ["agencyLeadership", "frontLeadership", "massOrganisationLeadership"],
      capacity: "advisory",
      citation: documentOnly(PROVINCE, "R6.13"),
    },
  ],
  content: [...HD25_2023.content, ...CONTENT_HA_TINH_2024],
  deadlines: [
    ...HD25_2023.deadlines,
    {
      code: "dossier",
      label: "Gửi hồ sơ về Ban Tổ chức Tỉnh ủy",
      bound: "before",
      monthDay: "12-15",
      citation: inferred([PROVINCE, LETTER], "R11.3"),
    },
    {
      code: "expectedCompletion",
      label: "Dự kiến hoàn thành kiểm điểm, đánh giá, xếp loại ở các huyện, thị, thành ủy và đảng ủy trực thuộc",
      bound: "through",
      monthDay: "12-15",
      citation: inferred([PROVINCE, LETTER], "R10.0"),
    },
  ],
};
