import { article, documentOnly } from "../citation";
import type { ContentItem } from "../pack";
import { CLOSING, COLLECTIVE_ITEMS, COMMITMENT, contentItems, DUTY, LEADER_ONLY, QUALITY } from "./content-drafts";

const REGULATION = "124-QD/TW@2023-10-04";
const COLLECTIVE = article(REGULATION, "6", "R1.4");
const PERSON = article(REGULATION, "6.2", "R5.6");

/** Review content of the centre under Quy định 124-QĐ/TW, in the order of the forms of 2023 (R5.3–R5.6, R9.7). */
export const CONTENT_124: readonly ContentItem[] = [
  ...contentItems("collective", "centre", COLLECTIVE, COLLECTIVE_ITEMS),
  ...contentItems("leader", "centre", PERSON, [QUALITY, DUTY, ...LEADER_ONLY, COMMITMENT, ...CLOSING]),
  ...contentItems("nonLeader", "centre", PERSON, [QUALITY, DUTY, COMMITMENT, ...CLOSING]),
];

const HD21 = documentOnly("21-HD/BTCTW@2019-10-18", "R9.10");

/** Review content under Quy định 132-QĐ/TW: one list and one form for every person (R5.6, R9.10). */
export const CONTENT_132: readonly ContentItem[] = [
  ...contentItems("collective", "centre", documentOnly("21-HD/BTCTW@2019-10-18", "R8.2"), COLLECTIVE_ITEMS),
  ...contentItems("leader", "centre", HD21, [QUALITY, DUTY, COMMITMENT, ...CLOSING]),
  ...contentItems("nonLeader", "centre", HD21, [QUALITY, DUTY, COMMITMENT, ...CLOSING]),
];

const PROVINCE = documentOnly("31-QD/TU-HATINH@2024-11-12", "R14.2");

/** What 31-QĐ/TU adds for the province; the clauses wait for the province (R5.9, R14.2, R14.4). */
export const CONTENT_HA_TINH_2024: readonly ContentItem[] = (["collective", "leader", "nonLeader"] as const).map(
  (subject) => ({
    code: "conclusionsOfSuperiors",
    subject,
    layer: "province" as const,
    title:
      "Kết quả khắc phục hạn chế, khuyết điểm theo kết luận của cấp ủy, cơ quan cấp trên; những tồn tại chưa được giải quyết từ các kỳ trước",
    graded: null,
    citation: PROVINCE,
  }),
);
