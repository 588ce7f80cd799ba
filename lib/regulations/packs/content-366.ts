import { article, section } from "../citation";
import type { ContentItem } from "../pack";
import {
  CLOSING,
  COLLECTIVE_ITEMS,
  COMMITMENT,
  type ContentDraft,
  contentItems,
  DUTY,
  LEADER_ONLY,
  QUALITY,
} from "./content-drafts";

const REGULATION = "366-QD/TW@2025-08-30";

/** Under points no item carries a grade of its own. */
function ungraded(drafts: readonly ContentDraft[]): ContentDraft[] {
  return drafts.map((draft) => ({ ...draft, graded: null }));
}

const ACCOUNTABILITY: ContentDraft = {
  code: "accountability",
  title: "Trách nhiệm giải trình",
  graded: null,
};

const CELL_DUTY: ContentDraft = {
  code: "cellDuty",
  title: "Việc thực hiện quyền và nghĩa vụ đảng viên, nhiệm vụ do cấp ủy, chi bộ phân công",
  graded: null,
};

const SIGNS: ContentDraft = {
  code: "signs",
  title:
    "Làm rõ trách nhiệm khi có dấu hiệu vi phạm, vấn đề phức tạp dư luận quan tâm, khiếu nại, tố cáo, mất đoàn kết; cấp dưới bị kỷ luật, xử lý hình sự; trì trệ, không hoàn thành nhiệm vụ",
  graded: null,
  conditional: true,
};

const COLLECTIVE = article(REGULATION, "6.1", "R5.0");
const MEMBER = article(REGULATION, "6.2a", "R5.4");
const LEADER = article(REGULATION, "6.2b", "R5.5");
const CLARIFY = article(REGULATION, "6.3", "R5.7");
const EXPLAIN = section("43-HD/BTCTW@2025-10-31", "1.3", "R5.8");

/** Review content of the centre under Quy định 366-QĐ/TW (R5.0, R5.4–R5.8, R9.1–R9.4). */
export const CONTENT_366: readonly ContentItem[] = [
  ...contentItems("collective", "centre", COLLECTIVE, ungraded(COLLECTIVE_ITEMS)),
  ...contentItems("leader", "centre", MEMBER, ungraded([QUALITY, DUTY])),
  ...contentItems("leader", "centre", LEADER, ungraded(LEADER_ONLY)),
  ...contentItems("leader", "centre", MEMBER, ungraded([COMMITMENT, ...CLOSING])),
  ...contentItems("nonLeader", "centre", MEMBER, ungraded([QUALITY, DUTY, COMMITMENT, ...CLOSING])),
  ...contentItems("outsideSystem", "centre", MEMBER, ungraded([QUALITY, CELL_DUTY, COMMITMENT, ...CLOSING])),
  ...(["collective", "leader", "nonLeader", "outsideSystem"] as const).flatMap((subject) => [
    ...contentItems(subject, "centre", CLARIFY, [SIGNS]),
    ...contentItems(subject, "centre", EXPLAIN, [ACCOUNTABILITY]),
  ]),
];
