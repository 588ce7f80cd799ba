import type { Citation } from "../citation";
import type { OrderRule } from "../pack";

type Clauses = {
  readonly collectiveFirst: Citation;
  readonly collectiveDecided: Citation;
  readonly membersDecided: Citation;
  readonly lowerDecided: Citation;
  readonly officialFirst: Citation;
  readonly complaint: Citation;
};

/** The order of one pack. Inside a meeting it binds the vote; across levels it warns at the vote and binds the decision (R20.3). */
export function orderRules(clauses: Clauses): OrderRule[] {
  const acrossLevels = { atVote: "warned", atDecision: "refused" } as const;
  return [
    {
      prerequisite: "collectiveConclusion",
      subjects: ["head", "individual", "collective", "cell", "commune"],
      atVote: "refused",
      atDecision: "refused",
      text: "Tập thể kiểm điểm và có kết luận trước, cá nhân sau",
      citation: clauses.collectiveFirst,
    },
    {
      prerequisite: "collectiveDecision",
      subjects: ["head", "individual", "cell", "commune"],
      ...acrossLevels,
      text: "Tập thể lãnh đạo được quyết định xếp loại trước, sau đó đến người đứng đầu, thành viên và tổ chức đảng",
      citation: clauses.collectiveDecided,
    },
    {
      prerequisite: "memberDecisions",
      subjects: ["cell", "commune"],
      ...acrossLevels,
      text: "Đảng viên được quyết định xếp loại trước, tổ chức đảng sau",
      citation: clauses.membersDecided,
    },
    {
      prerequisite: "lowerCollectiveDecisions",
      subjects: ["collective"],
      ...acrossLevels,
      text: "Tập thể cấp dưới được quyết định xếp loại trước, tập thể cấp trên sau",
      citation: clauses.lowerDecided,
    },
    {
      prerequisite: "cellDecisions",
      subjects: ["commune"],
      ...acrossLevels,
      text: "Cấp dưới được quyết định xếp loại trước, cấp trên sau",
      citation: clauses.lowerDecided,
    },
    {
      prerequisite: "officialRating",
      subjects: ["head", "individual"],
      ...acrossLevels,
      text: "Xếp loại cán bộ, công chức, viên chức trước, xếp loại đảng viên sau",
      citation: clauses.officialFirst,
    },
    {
      prerequisite: "complaintSettled",
      subjects: ["head", "individual", "collective", "cell", "commune"],
      ...acrossLevels,
      text: "Khiếu nại, tố cáo, dấu hiệu vi phạm được kiểm tra, xác minh, thẩm định lại trước khi quyết định",
      citation: clauses.complaint,
    },
  ];
}
