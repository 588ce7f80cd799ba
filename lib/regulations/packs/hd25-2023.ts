import { article, convention, documentOnly, inferred, section } from "../citation";
import { fraction } from "../fraction";
import type { AuthorityRule, CouplingRule, DeadlineRule, Pack } from "../pack";
import { fixed, type Parameters, setting } from "../parameter";
import { attendingCapacities, BODY_CAPACITIES } from "./capacities";
import { CONTENT_124 } from "./content-124";
import { LEVEL_RULES_124 } from "./levels-124";
import { OPEN_SETTINGS } from "./open-settings";
import { orderRules } from "./order-rules";
import { placeRules } from "./places";

const REGULATION = "124-QD/TW@2023-10-04";
const GUIDANCE = "25-HD/BTCTW@2023-11-10";
const HD21 = "21-HD/BTCTW@2019-10-18";
const DECREE = "90/2020/ND-CP@2020-08-13";
const COMMITTEES = article(REGULATION, "5.1.1", "R3.1");
const GRASSROOTS = section(GUIDANCE, "1.1", "R3.3");
const LEVELS = article(REGULATION, "12", "R8.7");

export const PARAMETERS_124: Parameters = {
  ...OPEN_SETTINGS,
  "cap.share": setting(
    "Tỷ lệ HTXSNV tối đa so với số được xếp HTTNV trong nhóm tương đồng",
    fraction(1, 5),
    article(REGULATION, "12", "R8.11"),
    { setBy: "district", latitude: "lowerOnly" },
  ),
  "cap.outstandingShare": fixed(
    "Tỷ lệ HTXSNV tối đa khi có thành tích nổi trội",
    null,
    article(REGULATION, "12", "R8.11"),
  ),
  "cap.grouping": setting("Phạm vi tính tỷ lệ tối đa", "comparableGroup", article(REGULATION, "12", "R8.11"), {
    choices: ["comparableGroup", "grassrootsOrganisation"],
  }),
  "admission.months": fixed(
    "Số tháng kể từ ngày kết nạp để thuộc diện kiểm điểm",
    6,
    article(REGULATION, "5.2", "R3.10"),
  ),
  "sickLeave.months": setting("Số tháng nghỉ ốm cộng dồn được xem xét riêng", 3, convention("R3.17")),
  "sickLeave.effect": setting("Cách xếp loại người nghỉ ốm dài ngày", "actualWork", convention("R3.17"), {
    choices: ["actualWork", "notGoodOrBetter"],
  }),
  "newCollective.months": setting(
    "Tập thể, tổ chức mới thành lập dưới số tháng này chưa xếp loại",
    6,
    inferred([HD21], "R9.11"),
  ),
  "collective.minimumMembers": setting(
    "Số thành viên tối thiểu để tập thể lãnh đạo kiểm điểm riêng",
    3,
    convention("R3.7"),
  ),
  "draft.workingDays": setting("Số ngày làm việc gửi dự thảo báo cáo trước hội nghị", 3, convention("R6.2"), {
    setBy: "district",
    latitude: "higherOnly",
  }),
  "draft.binding": setting("Bắt buộc về thời hạn gửi dự thảo", false, convention("R6.2")),
  "meeting.minimumDays": fixed("Số ngày tối thiểu của hội nghị", null, convention("R6.12")),
  "meeting.provinceDays": fixed("Số ngày tối thiểu của hội nghị Ban Thường vụ Tỉnh ủy", null, convention("R6.12")),
  "coupling.organisation": setting("Tổ chức đảng HTXSNV khi cấp dưới chưa đạt", "asks", inferred([HD21], "R20.7"), {
    choices: ["blocks", "warns", "asks"],
  }),
  "coupling.organisation.goodShare": setting(
    "Tỷ lệ cấp dưới đạt HTTNV trở lên để tổ chức đảng được xét HTXSNV",
    fraction(4, 5),
    inferred([HD21], "R20.7"),
    { latitude: "higherOnly" },
  ),
  "grades.tasksDoneBelow": fixed("KHTNV khi hoàn thành nhiệm vụ dưới", fraction(1, 2), LEVELS),
  "grades.subordinatesDisciplinedAbove": fixed("KHTNV khi số đơn vị trực thuộc bị kỷ luật quá", fraction(1, 5), LEVELS),
  "points.excellent": fixed("Điểm từ mức HTXSNV", null, LEVELS),
  "points.good": fixed("Điểm từ mức HTTNV", null, LEVELS),
  "points.fair": fixed("Điểm từ mức HTNV", null, LEVELS),
  "points.general": fixed("Điểm tối đa nhóm tiêu chí chung", null, LEVELS),
  "points.result": fixed("Điểm tối đa nhóm kết quả thực hiện nhiệm vụ", null, LEVELS),
  "points.tasksAbove": fixed("Tỷ lệ nhiệm vụ vượt yêu cầu để xét HTXSNV", null, LEVELS),
  "points.tasksLate": fixed("Tỷ lệ nhiệm vụ chậm tối đa của HTNV", null, LEVELS),
  "points.unitTasksDoneBelow": fixed("KHTNV khi đơn vị hoàn thành nhiệm vụ dưới", null, LEVELS),
  "points.ownTasksUndoneAbove": fixed("KHTNV khi nhiệm vụ không hoàn thành quá", null, LEVELS),
  "points.subordinatesFailedAbove": fixed("KHTNV khi số đơn vị phụ trách KHTNV quá", null, LEVELS),
  "points.lowConfidenceAbove": fixed("KHTNV khi phiếu tín nhiệm thấp quá", null, LEVELS),
};

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
