import { article, convention, documentOnly, inferred, section } from "../citation";
import type { AuthorityRule, CouplingRule, DeadlineRule, Pack } from "../pack";
import { attendingCapacities, BODY_CAPACITIES } from "./capacities";
import { CONTENT_124 } from "./content-124";
import { LEVEL_RULES_124 } from "./levels-124";

import { orderRules } from "./order-rules";
import { PARAMETERS_124 } from "./parameters-124";
import { placeRules } from "./places";

const REGULATION = "124-QD/TW@2023-10-04";
const GUIDANCE = "25-HD/BTCTW@2023-11-10";
const HD21 = "21-HD/BTCTW@2019-10-18";
const DECREE = "90/2020/ND-CP@2020-08-13";
const COMMITTEES = article(REGULATION, "5.1.1", "R3.1");
const GRASSROOTS = section(GUIDANCE, "1.1", "R3.3");

export const COUPLING_124: readonly CouplingRule[] = [
  {
    code: "headAboveUnit",
    text: "Kết quả của người đứng đầu gắn với kết quả của địa phương, cơ quan, đơn vị",
    severity: "warns",
    citation: documentOnly(REGULATION, "R8.31"),
  },
  {
    code: "memberAboveOfficial",
    text: "Đảng viên là cán bộ, công chức, viên chức được xét HTXSNV khi đã được xếp HTXSNV ở vị trí công tác",
    severity: "warns",
    citation: convention("R8.10"),
  },
  {
    code: "excellentWithDiscipline",
    text: "HTXSNV: không có tổ chức trực thuộc, thành viên lãnh đạo bị kỷ luật",
    severity: "blocks",
    citation: article(REGULATION, "12", "R8.0"),
  },
  {
    code: "excellentWithUnfixedShortcomings",
    text: "Hạn chế, khuyết điểm của kỳ trước chưa khắc phục xong khi xét HTXSNV",
    severity: "asks",
    citation: inferred([REGULATION], "R8.5"),
  },
  {
    code: "individualAboveFailedCollective",
    text: "Thành viên HTXSNV trong khi tập thể lãnh đạo KHTNV",
    severity: "asks",
    citation: convention("R8.31"),
  },
  {
    code: "organisationAboveSubordinates",
    text: "Tổ chức đảng HTXSNV: mọi tổ chức trực thuộc (chi bộ: đảng viên) đạt từ HTNV, phần lớn đạt từ HTTNV",
    severity: "asks",
    citation: inferred([HD21], "R20.7"),
  },
  {
    code: "organisationAboveGovernment",
    text: "Tổ chức đảng HTXSNV: chính quyền, Mặt trận, đoàn thể cùng cấp đạt từ HTTNV",
    severity: "asks",
    citation: inferred([HD21], "R20.7"),
  },
  {
    code: "officialsShareAboveMembers",
    text: "Tỷ lệ cán bộ, công chức, viên chức HTXSNV không cao hơn tỷ lệ đảng viên HTXSNV",
    severity: "asks",
    citation: convention("R8.29"),
  },
];

const DEADLINES: readonly DeadlineRule[] = [
  {
    code: "finish",
    label: "Hoàn thành kiểm điểm, đánh giá, xếp loại trong năm",
    bound: "before",
    monthDay: "12-31",
    citation: article(REGULATION, "14.2", "R10.0"),
  },
  {
    code: "finishSpecialYear",
    label: "Nơi có kết thúc năm công tác đặc thù",
    bound: "before",
    monthDay: "01-15",
    followingYear: true,
    citation: article(REGULATION, "14.2", "R10.0"),
  },
  {
    code: "officials",
    label: "Xếp loại cán bộ, công chức, viên chức",
    bound: "before",
    monthDay: "12-15",
    citation: article(DECREE, "20", "R6.9"),
  },
];

const AUTHORITY = inferred([REGULATION], "R7.9");
const DISTRICT = "Ban Thường vụ huyện ủy và tương đương";

export const AUTHORITIES_124: readonly AuthorityRule[] = [
  {
    organisation: "cell",
    selfRates: "chi ủy (chi bộ nơi không có chi ủy)",
    proposes: "đảng ủy bộ phận (nếu có)",
    decides: "đảng ủy cơ sở",
    citation: AUTHORITY,
  },
  {
    organisation: "grassrootsCell",
    selfRates: "chi ủy (chi bộ nơi không có chi ủy)",
    proposes: null,
    decides: DISTRICT,
    citation: AUTHORITY,
  },
  {
    organisation: "subCommittee",
    selfRates: "đảng ủy bộ phận",
    proposes: null,
    decides: "đảng ủy cơ sở",
    citation: AUTHORITY,
  },
  {
    organisation: "grassrootsCommittee",
    selfRates: "đảng ủy cơ sở",
    proposes: null,
    decides: DISTRICT,
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

/** 124-QĐ/TW with HD 25: the central rules of 2023 and 2024. */
export const HD25_2023: Pack = {
  id: "hd25-2023",
  version: 1,
  released: true,
  name: "Trung ương 2023 (124 · HD 25)",
  extends: null,
  years: { from: 2023, to: 2024 },
  documents: ["CHARTER@2011", DECREE, REGULATION, GUIDANCE],
  parameters: PARAMETERS_124,
  reviewedPersons: article(REGULATION, "5.2", "R3.10"),
  reviewedCollectives: article(REGULATION, "5", "R1.4"),
  ratedOrganisations: article(REGULATION, "9", "R3.8"),
  nonPartyLeaders: inferred([REGULATION], "R3.15"),
  exemptions: {
    exempt: {
      reviewed: false,
      rated: false,
      text: "Được miễn công tác và sinh hoạt đảng: không kiểm điểm",
      citation: article(REGULATION, "5.2", "R3.10"),
    },
    suspended: {
      reviewed: false,
      rated: false,
      text: "Bị đình chỉ sinh hoạt đảng: không kiểm điểm",
      citation: article(REGULATION, "5.2", "R3.10"),
    },
    newlyAdmitted: {
      reviewed: false,
      rated: false,
      text: "Mới kết nạp chưa đủ 6 tháng: không kiểm điểm",
      citation: article(REGULATION, "5.2", "R3.10"),
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
      text: "Nghỉ ốm dài ngày: vẫn kiểm điểm, xếp loại theo thời gian thực tế công tác",
      citation: convention("R3.17"),
    },
    maternity: {
      reviewed: true,
      rated: true,
      text: "Nghỉ thai sản: vẫn kiểm điểm, xếp loại theo thời gian thực tế công tác",
      citation: convention("R3.17"),
    },
  },
  newlyEstablished: {
    reviewed: false,
    rated: false,
    text: "Tập thể, tổ chức mới thành lập chưa đủ 6 tháng: chưa kiểm điểm, xếp loại",
    citation: inferred([HD21], "R9.11"),
  },
  collectives: [
    { kind: "provinceStandingCommittee", citation: COMMITTEES },
    { kind: "districtStandingCommittee", citation: COMMITTEES },
    { kind: "grassrootsStandingCommittee", citation: COMMITTEES },
    { kind: "grassrootsCommittee", onlyWithout: "grassrootsStandingCommittee", citation: COMMITTEES },
    { kind: "subCommittee", citation: GRASSROOTS },
    { kind: "cellCommittee", citation: GRASSROOTS },
    { kind: "cell", onlyUnder: "subCommittee", citation: GRASSROOTS },
    ...(["agencyLeadership", "governmentLeadership", "frontLeadership", "massOrganisationLeadership"] as const).map(
      (kind) => ({ kind, citation: article(REGULATION, "5", "R1.4") }),
    ),
  ],
  places: placeRules({
    memberAtCell: article(REGULATION, "7.2", "R4.1"),
    leaderAtCollective: article(REGULATION, "7.2", "R4.1"),
    furtherPost: article(REGULATION, "7.2", "R4.1"),
    partTimePost: convention("R4.6"),
    cellWithoutCommittee: inferred([GUIDANCE], "R3.6"),
    committeeWithoutStandingCommittee: article(REGULATION, "5.1.1", "R3.1"),
    sharedMeeting: convention("R4.3"),
    mergedCollective: convention("R3.7"),
    temporaryActivity: documentOnly(GUIDANCE, "R3.18"),
    transferred: convention("R20.12"),
    suspendedFromCommittee: inferred([HD21], "R3.13"),
    partyGroup: convention("R20.12"),
    nonPartyLeader: inferred([REGULATION], "R3.15"),
    officialTrack: convention("R4.8"),
  }),
  capacities: [...BODY_CAPACITIES, ...attendingCapacities(inferred([REGULATION], "R6.17"))],
  order: orderRules({
    collectiveFirst: inferred([REGULATION], "R6.4"),
    collectiveDecided: article(REGULATION, "11", "R6.7"),
    membersDecided: inferred([REGULATION], "R6.10"),
    lowerDecided: article(REGULATION, "11", "R6.7"),
    officialFirst: article(DECREE, "20", "R6.9"),
    complaint: article(REGULATION, "11", "R7.2"),
  }),
  meetingOrder: {
    text: "Tập thể trước, cá nhân sau; người đứng đầu trước, tiếp đến cấp phó, sau cùng là các thành viên",
    citation: inferred([REGULATION], "R6.4"),
  },
  content: CONTENT_124,
  levelRules: LEVEL_RULES_124,
  coupling: COUPLING_124,
  deadlines: DEADLINES,
  authorities: AUTHORITIES_124,
};
