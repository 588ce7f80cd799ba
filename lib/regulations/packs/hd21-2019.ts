import { article, convention, documentOnly, inferred, section } from "../citation";
import { fraction } from "../fraction";
import type { CouplingCode, LevelRules, Pack } from "../pack";
import { fixed, type Parameters, setting } from "../parameter";
import { attendingCapacities, BODY_CAPACITIES } from "./capacities";
import { CONTENT_132 } from "./content-124";
import { AUTHORITIES_124, COUPLING_124 } from "./hd25-2023";
import { orderRules } from "./order-rules";
import { noPoints, PARAMETERS_124 } from "./parameters-124";
import { placeRules } from "./places";

const REGULATION = "132-QD/TW@2018-03-08";
const GUIDANCE = "21-HD/BTCTW@2019-10-18";
const DECREE = "90/2020/ND-CP@2020-08-13";
const MEMBER_EXCELLENT = documentOnly(GUIDANCE, "R8.1");
const ORGANISATION_EXCELLENT = section(GUIDANCE, "II.B.1.3", "R20.7");
const EXEMPT = documentOnly(GUIDANCE, "R3.12");
const FRAME = inferred([REGULATION, GUIDANCE], "R8.2");

const PARAMETERS: Parameters = {
  ...PARAMETERS_124,
  ...noPoints(documentOnly(GUIDANCE, "R8.2")),
  "cap.share": setting("Tỷ lệ HTXSNV tối đa so với số được xếp HTTNV", fraction(1, 5), MEMBER_EXCELLENT, {
    setBy: "district",
    latitude: "lowerOnly",
  }),
  "cap.outstandingShare": fixed("Tỷ lệ HTXSNV tối đa khi có thành tích nổi trội", null, MEMBER_EXCELLENT),
  "cap.grouping": fixed("Phạm vi tính tỷ lệ tối đa", "grassrootsOrganisation", MEMBER_EXCELLENT),
  "admission.months": fixed("Số tháng kể từ ngày kết nạp để được xếp loại", 6, EXEMPT),
  "sickLeave.months": fixed("Số tháng nghỉ ốm cộng dồn được xem xét riêng", 3, documentOnly(GUIDANCE, "R20.8")),
  "sickLeave.effect": fixed("Cách xếp loại người nghỉ ốm dài ngày", "notGoodOrBetter", documentOnly(GUIDANCE, "R20.8")),
  "newCollective.months": fixed(
    "Tập thể, tổ chức mới thành lập dưới số tháng này chưa xếp loại",
    6,
    documentOnly(GUIDANCE, "R20.8"),
  ),
  "coupling.organisation": fixed("Tổ chức đảng HTXSNV khi cấp dưới chưa đạt", "blocks", ORGANISATION_EXCELLENT),
  "coupling.organisation.goodShare": fixed(
    "Tỷ lệ cấp dưới đạt HTTNV trở lên để tổ chức đảng được xét HTXSNV",
    fraction(4, 5),
    ORGANISATION_EXCELLENT,
  ),
  "coupling.memberAboveOfficial": fixed(
    "Đảng viên HTXSNV khi chưa được xếp HTXSNV ở vị trí cán bộ, công chức, viên chức",
    "blocks",
    MEMBER_EXCELLENT,
  ),
  "grades.tasksDoneBelow": fixed("KHTNV khi hoàn thành nhiệm vụ dưới", null, documentOnly(GUIDANCE, "R8.2")),
  "grades.subordinatesDisciplinedAbove": fixed(
    "KHTNV khi số đơn vị trực thuộc bị kỷ luật quá",
    null,
    documentOnly(GUIDANCE, "R8.2"),
  ),
};

const LEVEL_RULES: LevelRules = {
  method: "grades",
  levels: {
    excellent: {
      text: "Các tiêu chí về kết quả thực hiện nhiệm vụ chính trị được giao đạt Xuất sắc, các tiêu chí còn lại đạt từ Tốt trở lên",
      citation: FRAME,
      personCitation: MEMBER_EXCELLENT,
    },
    good: {
      text: "Tiêu chí kết quả thực hiện nhiệm vụ đạt từ Tốt trở lên, các tiêu chí còn lại từ Trung bình trở lên",
      citation: FRAME,
    },
    fair: { text: "Các tiêu chí đạt từ Trung bình trở lên", citation: FRAME },
    failed: { text: "Có tiêu chí ở cấp độ Kém", citation: FRAME },
  },
  pointGroups: [],
  shortcomingsGate: { severity: "asks", citation: FRAME },
  failing: [
    {
      code: "poorCriterion",
      subjects: ["organisation", "collective", "leader", "nonLeader"],
      text: "Có tiêu chí được đánh giá ở cấp độ Kém",
      relief: { by: [], effect: "weighs" },
      citation: FRAME,
    },
  ],
};

const COUPLING_CITATIONS: Partial<Record<CouplingCode, Pack["coupling"][number]["citation"]>> = {
  headAboveUnit: convention("R8.31"),
  memberAboveOfficial: MEMBER_EXCELLENT,
  excellentWithDiscipline: FRAME,
  excellentWithUnfixedShortcomings: FRAME,
  organisationAboveSubordinates: ORGANISATION_EXCELLENT,
  organisationAboveGovernment: ORGANISATION_EXCELLENT,
};

const OBJECTS = inferred([REGULATION, GUIDANCE], "R4.2");

/** 132-QĐ/TW with HD 21: the central rules of 2019 to 2022. */
export const HD21_2019: Pack = {
  id: "hd21-2019",
  version: 1,
  released: true,
  name: "Trung ương 2019 (132 · HD 21)",
  extends: null,
  years: { from: 2019, to: 2022 },
  documents: ["CHARTER@2011", REGULATION, GUIDANCE, DECREE],
  parameters: PARAMETERS,
  reviewedPersons: EXEMPT,
  reviewedCollectives: OBJECTS,
  ratedOrganisations: documentOnly(GUIDANCE, "R8.2"),
  nonPartyLeaders: OBJECTS,
  exemptions: {
    exempt: {
      reviewed: false,
      rated: false,
      text: "Được miễn công tác và sinh hoạt đảng: không kiểm điểm",
      citation: EXEMPT,
    },
    suspended: { reviewed: false, rated: false, text: "Bị đình chỉ sinh hoạt đảng: không kiểm điểm", citation: EXEMPT },
    newlyAdmitted: {
      reviewed: true,
      rated: false,
      text: "Mới kết nạp chưa đủ 6 tháng: kiểm điểm, không xếp loại",
      citation: EXEMPT,
    },
    temporarilyExcused: {
      reviewed: true,
      rated: true,
      text: "Tạm miễn sinh hoạt không phải là miễn công tác và sinh hoạt: vẫn kiểm điểm",
      citation: inferred([GUIDANCE], "R20.11"),
    },
    sickLeave: {
      reviewed: true,
      rated: true,
      text: "Nghỉ ốm từ 3 tháng trở lên: không xếp loại HTTNV trở lên",
      citation: documentOnly(GUIDANCE, "R20.8"),
    },
    maternity: {
      reviewed: true,
      rated: true,
      text: "Nghỉ thai sản: vẫn kiểm điểm, xếp loại",
      citation: convention("R3.17"),
    },
  },
  newlyEstablished: {
    reviewed: true,
    rated: false,
    text: "Tập thể, tổ chức mới thành lập chưa đủ 6 tháng: không xếp loại",
    citation: documentOnly(GUIDANCE, "R20.8"),
  },
  collectives: [
    { kind: "provinceStandingCommittee", citation: OBJECTS },
    { kind: "districtStandingCommittee", citation: OBJECTS },
    { kind: "grassrootsStandingCommittee", citation: OBJECTS },
    { kind: "grassrootsCommittee", onlyWithout: "grassrootsStandingCommittee", citation: OBJECTS },
    { kind: "subCommittee", citation: OBJECTS },
    { kind: "cellCommittee", citation: OBJECTS },
    { kind: "cell", onlyUnder: "subCommittee", citation: OBJECTS },
    { kind: "agencyLeadership", citation: OBJECTS },
    { kind: "governmentLeadership", citation: OBJECTS },
    { kind: "frontLeadership", citation: OBJECTS },
    { kind: "massOrganisationLeadership", citation: OBJECTS },
  ],
  places: placeRules({
    memberAtCell: documentOnly(GUIDANCE, "R4.2"),
    leaderAtCollective: documentOnly(GUIDANCE, "R4.2"),
    furtherPost: documentOnly(GUIDANCE, "R4.2"),
    partTimePost: convention("R4.6"),
    cellWithoutCommittee: convention("R3.6"),
    committeeWithoutStandingCommittee: OBJECTS,
    sharedMeeting: convention("R4.3"),
    mergedCollective: convention("R3.7"),
    temporaryActivity: convention("R3.18"),
    transferred: convention("R20.12"),
    suspendedFromCommittee: documentOnly(GUIDANCE, "R3.13"),
    partyGroup: convention("R20.12"),
    nonPartyLeader: OBJECTS,
    officialTrack: convention("R4.8"),
  }),
  capacities: [...BODY_CAPACITIES, ...attendingCapacities(convention("R6.17"))],
  order: orderRules({
    collectiveFirst: inferred([GUIDANCE], "R6.4"),
    collectiveDecided: inferred([GUIDANCE], "R6.10"),
    membersDecided: inferred([GUIDANCE], "R6.10"),
    lowerDecided: inferred([GUIDANCE], "R6.10"),
    officialFirst: documentOnly(GUIDANCE, "R6.9"),
    complaint: convention("R12.3"),
  }),
  meetingOrder: {
    text: "Tập thể trước, cá nhân sau; người đứng đầu trước, tiếp đến cấp phó, sau cùng là các thành viên",
    citation: inferred([GUIDANCE], "R6.4"),
  },
  content: CONTENT_132,
  levelRules: LEVEL_RULES,
  coupling: COUPLING_124.map((rule) => ({ ...rule, citation: COUPLING_CITATIONS[rule.code] ?? rule.citation })),
  deadlines: [
    {
      code: "officials",
      label: "Xếp loại cán bộ, công chức, viên chức",
      bound: "before",
      monthDay: "12-15",
      citation: article(DECREE, "20", "R6.9"),
    },
  ],
  authorities: AUTHORITIES_124.map((rule) => ({ ...rule, citation: inferred([GUIDANCE], "R7.7") })),
};
