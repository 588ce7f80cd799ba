import { article, type Citation, convention, inferred, section } from "../citation";
import type { AuthorityRule, CouplingCode, DeadlineRule, Pack } from "../pack";
import type { Severity } from "../parameter";
import { attendingCapacities, BODY_CAPACITIES } from "./capacities";
import { CONTENT_366 } from "./content-366";
import { COUPLING_124 } from "./hd25-2023";
import { LEVEL_RULES_366 } from "./levels-366";
import { orderRules } from "./order-rules";
import { PARAMETERS_366 } from "./parameters-366";
import { placeRules } from "./places";

const REGULATION = "366-QD/TW@2025-08-30";
const GUIDANCE = "43-HD/BTCTW@2025-10-31";
const EXEMPT = article(REGULATION, "5.2", "R3.10");
const COMMITTEES = article(REGULATION, "5.1.1", "R3.4");
const GRASSROOTS = section(GUIDANCE, "1.1", "R3.6");
const LEADERSHIP = article(REGULATION, "5.1.2", "R3.5");
const TWELVE = article(REGULATION, "12.2", "R6.8");
const ABSENT = section(GUIDANCE, "7.5", "R3.17");
const AUTHORITY = section(GUIDANCE, "3", "R7.5");

const COUPLING: Readonly<Record<CouplingCode, { citation: Citation; severity?: Severity }>> = {
  headAboveUnit: { citation: article(REGULATION, "3.2", "R8.31") },
  memberAboveOfficial: { citation: article(REGULATION, "3.4", "R6.9") },
  excellentWithDiscipline: { citation: article(REGULATION, "11", "R8.0") },
  excellentWithUnfixedShortcomings: { citation: article(REGULATION, "11", "R8.18"), severity: "blocks" },
  individualAboveFailedCollective: { citation: convention("R8.31") },
  organisationAboveSubordinates: { citation: inferred([GUIDANCE], "R8.34") },
  organisationAboveGovernment: { citation: inferred([GUIDANCE], "R8.34") },
  officialsShareAboveMembers: { citation: convention("R8.29") },
};

const DEADLINES: readonly DeadlineRule[] = [
  {
    code: "finish",
    label: "Hoàn thành kiểm điểm, đánh giá, xếp loại trong năm",
    bound: "before",
    monthDay: "12-31",
    citation: section(GUIDANCE, "4.1", "R10.0"),
  },
  {
    code: "finishSpecialYear",
    label: "Nơi có kết thúc năm công tác đặc thù",
    bound: "before",
    monthDay: "01-15",
    followingYear: true,
    citation: section(GUIDANCE, "4.1", "R10.0"),
  },
  {
    code: "dossierToCentre",
    label: "Gửi hồ sơ về Ban Tổ chức Trung ương",
    bound: "before",
    monthDay: "02-01",
    followingYear: true,
    citation: section(GUIDANCE, "4.2", "R10.0"),
  },
];

const UPPER = "Ban Thường vụ đảng ủy cấp trên trực tiếp cơ sở";

export const AUTHORITIES_366: readonly AuthorityRule[] = [
  {
    organisation: "cell",
    selfRates: "chi ủy (chi bộ nơi không có chi ủy)",
    proposes: "đảng ủy bộ phận (nếu có)",
    decides: `đảng ủy cơ sở hoặc ${UPPER}`,
    citation: AUTHORITY,
  },
  {
    organisation: "grassrootsCell",
    selfRates: "chi ủy (chi bộ nơi không có chi ủy)",
    proposes: null,
    decides: UPPER,
    citation: AUTHORITY,
  },
  {
    organisation: "subCommittee",
    selfRates: "đảng ủy bộ phận",
    proposes: null,
    decides: `đảng ủy cơ sở hoặc ${UPPER}`,
    citation: AUTHORITY,
  },
  {
    organisation: "grassrootsCommittee",
    selfRates: "đảng ủy cơ sở (ban thường vụ nơi được giao quyền cấp trên cơ sở)",
    proposes: null,
    decides: UPPER,
    citation: AUTHORITY,
  },
  {
    organisation: "upperCommittee",
    selfRates: "ban thường vụ",
    proposes: null,
    decides: "Ban Thường vụ Tỉnh ủy",
    citation: AUTHORITY,
  },
  {
    organisation: "province",
    selfRates: "Ban Thường vụ Tỉnh ủy; Ban Chấp hành thông qua",
    proposes: "Ban Tổ chức Trung ương thẩm định",
    decides: "Bộ Chính trị, Ban Bí thư",
    citation: AUTHORITY,
  },
];

/** 366-QĐ/TW with HD 43: the central rules since 2025, on 100 points. */
export const HD43_2025: Pack = {
  id: "hd43-2025",
  version: 1,
  released: true,
  name: "Trung ương 2025 (366 · HD 43)",
  extends: null,
  years: { from: 2025, to: 2026 },
  documents: ["CHARTER@2011", REGULATION, "198-KL/TW@2025-10-08", GUIDANCE, "10072-CV/BTCTW@2025-11-06"],
  parameters: PARAMETERS_366,
  reviewedPersons: EXEMPT,
  reviewedCollectives: article(REGULATION, "5", "R1.3"),
  ratedOrganisations: section(GUIDANCE, "3", "R7.5"),
  nonPartyLeaders: inferred([REGULATION], "R3.15"),
  exemptions: {
    exempt: {
      reviewed: false,
      rated: false,
      text: "Được miễn công tác và sinh hoạt đảng: không kiểm điểm",
      citation: EXEMPT,
    },
    suspended: { reviewed: false, rated: false, text: "Bị đình chỉ sinh hoạt đảng: không kiểm điểm", citation: EXEMPT },
    newlyAdmitted: {
      reviewed: false,
      rated: false,
      text: "Mới kết nạp chưa đủ 6 tháng: không kiểm điểm",
      citation: EXEMPT,
    },
    temporarilyExcused: {
      reviewed: true,
      rated: true,
      text: "Tạm miễn sinh hoạt không phải là miễn công tác và sinh hoạt: vẫn kiểm điểm",
      citation: inferred([REGULATION], "R20.11"),
    },
    sickLeave: {
      reviewed: true,
      rated: true,
      text: "Nghỉ ốm từ 3 tháng trở lên: xếp loại theo thời gian thực tế công tác",
      citation: ABSENT,
    },
    maternity: {
      reviewed: true,
      rated: true,
      text: "Nghỉ thai sản: xếp loại theo thời gian thực tế công tác",
      citation: ABSENT,
    },
  },
  newlyEstablished: {
    reviewed: false,
    rated: false,
    text: "Tập thể, tổ chức mới thành lập chưa đủ 6 tháng: chưa kiểm điểm, xếp loại",
    citation: inferred([], "R9.11"),
  },
  collectives: [
    { kind: "provinceStandingCommittee", citation: COMMITTEES },
    { kind: "districtStandingCommittee", citation: COMMITTEES },
    { kind: "grassrootsCommittee", citation: GRASSROOTS },
    { kind: "subCommittee", citation: GRASSROOTS },
    { kind: "cellCommittee", citation: GRASSROOTS },
    { kind: "agencyLeadership", citation: LEADERSHIP },
    { kind: "governmentLeadership", citation: LEADERSHIP },
    { kind: "frontLeadership", citation: LEADERSHIP },
    { kind: "massOrganisationLeadership", citation: LEADERSHIP },
  ],
  places: placeRules({
    memberAtCell: article(REGULATION, "7.2", "R4.1"),
    leaderAtCollective: article(REGULATION, "7.2", "R4.1"),
    furtherPost: section(GUIDANCE, "2.3", "R4.4"),
    partTimePost: section(GUIDANCE, "2.3", "R4.6"),
    cellWithoutCommittee: section(GUIDANCE, "1.1", "R3.6"),
    committeeWithoutStandingCommittee: COMMITTEES,
    sharedMeeting: article(REGULATION, "7.2.4", "R4.3"),
    mergedCollective: section(GUIDANCE, "7.4", "R3.7"),
    temporaryActivity: section(GUIDANCE, "7.6", "R3.18"),
    transferred: convention("R20.12"),
    suspendedFromCommittee: section(GUIDANCE, "7.7", "R3.13"),
    partyGroup: convention("R20.12"),
    nonPartyLeader: inferred([REGULATION], "R3.15"),
    officialTrack: article(REGULATION, "3.4", "R4.8"),
  }),
  capacities: [...BODY_CAPACITIES, ...attendingCapacities(section(GUIDANCE, "2.1c", "R6.16"))],
  order: orderRules({
    collectiveFirst: article(REGULATION, "7.3", "R6.4"),
    collectiveDecided: TWELVE,
    membersDecided: TWELVE,
    lowerDecided: TWELVE,
    officialFirst: article(REGULATION, "3.4", "R6.9"),
    complaint: inferred([REGULATION], "R7.3"),
  }),
  meetingOrder: {
    text: "Tập thể trước, cá nhân sau; người đứng đầu trước, tiếp đến cấp phó, sau cùng là các thành viên",
    citation: article(REGULATION, "7.3", "R6.4"),
  },
  content: CONTENT_366,
  levelRules: LEVEL_RULES_366,
  coupling: COUPLING_124.map((rule) => ({ ...rule, ...COUPLING[rule.code] })),
  deadlines: DEADLINES,
  authorities: AUTHORITIES_366,
};
