import { article, convention, documentOnly, inferred } from "../citation";
import { fraction } from "../fraction";
import { fixed, type Parameters, setting } from "../parameter";

const CHARTER = "CHARTER@2011";

type OpenKey =
  | "cap.base"
  | "quorum.share"
  | "approval.share"
  | "ballot.form"
  | "ballot.electronic"
  | "ballot.selfVote"
  | "ballot.twoRounds"
  | "standingCommittee.fromMembers"
  | "cellCommittee.fromMembers"
  | "cellCommittee.maximumMembers"
  | "cell.minimumMembers"
  | "absence.readOut"
  | "late.policy"
  | "coupling.headAboveUnit.official"
  | "coupling.headAboveUnit.partyMember"
  | "coupling.memberAboveOfficial";

const SEVERITIES = ["blocks", "warns", "asks"] as const;

/** What none of the texts consulted fixes: defaults of the system, each to be confirmed by the province. */
export const OPEN_SETTINGS: Pick<Parameters, OpenKey> = {
  "cap.base": setting("Cơ sở tính tỷ lệ tối đa HTXSNV", "exclusive", convention("R8.26"), {
    choices: ["exclusive", "inclusive"],
  }),
  "quorum.share": setting("Tỷ lệ có mặt tối thiểu để hội nghị tiến hành", fraction(2, 3), convention("R6.18"), {
    setBy: "district",
    latitude: "higherOnly",
  }),
  "approval.share": fixed(
    "Mức được đề xuất khi số phiếu từ mức đó trở lên vượt quá",
    fraction(1, 2),
    inferred([CHARTER], "R7.16"),
  ),
  "ballot.form": setting("Hình thức bỏ phiếu đánh giá, xếp loại", "secretPaper", convention("R7.15"), {
    setBy: "unit",
    choices: ["secretPaper", "showOfHands"],
  }),
  "ballot.electronic": setting("Cho phép bỏ phiếu kín điện tử", false, convention("R20.19"), { setBy: "district" }),
  "ballot.selfVote": setting("Người được đánh giá bỏ phiếu cả dòng của mình", true, convention("R20.15")),
  "ballot.twoRounds": setting(
    "Bỏ phiếu hai lượt (xét HTXSNV riêng trong số đạt HTTNV trở lên)",
    false,
    convention("R7.10"),
  ),
  "standingCommittee.fromMembers": fixed(
    "Số cấp ủy viên tối thiểu để bầu ban thường vụ",
    9,
    documentOnly(CHARTER, "R20.10"),
  ),
  "cellCommittee.fromMembers": fixed(
    "Số đảng viên chính thức tối thiểu để bầu chi ủy",
    9,
    documentOnly(CHARTER, "R20.10"),
  ),
  "cellCommittee.maximumMembers": fixed("Số chi ủy viên tối đa", 7, documentOnly(CHARTER, "R20.10")),
  "cell.minimumMembers": fixed("Số đảng viên chính thức tối thiểu của chi bộ", 3, documentOnly(CHARTER, "R20.10")),
  "absence.readOut": setting("Người vắng mặt được đọc bản kiểm điểm thay tại hội nghị", false, convention("R20.13")),
  "late.policy": setting("Sau hạn: tiếp nhận và ghi nhận chậm, hay khóa", "receiveAndMark", convention("R20.17"), {
    choices: ["receiveAndMark", "lock"],
  }),
  "coupling.headAboveUnit.official": setting(
    "Người đứng đầu cao hơn đơn vị (xếp loại cán bộ, công chức, viên chức)",
    "blocks",
    convention("R8.31"),
    { choices: SEVERITIES },
  ),
  "coupling.headAboveUnit.partyMember": setting(
    "Người đứng đầu cao hơn đơn vị (xếp loại đảng viên)",
    "warns",
    convention("R20.4"),
    { choices: SEVERITIES },
  ),
  "coupling.memberAboveOfficial": setting(
    "Đảng viên HTXSNV khi chưa được xếp HTXSNV ở vị trí cán bộ, công chức, viên chức",
    "warns",
    convention("R8.10"),
    { choices: SEVERITIES },
  ),
};

/** A probationary member may not vote, stand or elect: the Charter, the same in every pack. */
export const PROBATIONARY_VOTE = article(CHARTER, "3", "R3.19");
