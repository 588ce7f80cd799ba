import type { Citation } from "../citation";
import type { PlaceCode, PlaceRule } from "../pack";

const TEXTS: Record<PlaceCode, string> = {
  memberAtCell: "Đảng viên kiểm điểm tại chi bộ nơi sinh hoạt",
  leaderAtCollective: "Cán bộ lãnh đạo, quản lý còn kiểm điểm tại tập thể lãnh đạo nơi công tác",
  furtherPost: "Người giữ nhiều chức vụ lãnh đạo kiểm điểm thêm tại nơi khác theo quy định",
  partTimePost: "Chức vụ kiêm nhiệm không chuyên trách: kiểm điểm trong phạm vi nhiệm vụ của chức vụ đó",
  cellWithoutCommittee: "Chi bộ không có chi ủy: bí thư, phó bí thư kiểm điểm tại chi bộ",
  committeeWithoutStandingCommittee: "Nơi không có ban thường vụ: kiểm điểm ban chấp hành",
  sharedMeeting: "Thành viên tập thể lãnh đạo đồng thời là cấp ủy viên: kiểm điểm chung tại hội nghị của cấp ủy",
  mergedCollective: "Tập thể có ít thành viên được ghép kiểm điểm tại nơi do cấp có thẩm quyền quyết định",
  temporaryActivity:
    "Đảng viên sinh hoạt tạm thời kiểm điểm tại chi bộ sinh hoạt chính thức, có nhận xét của chi bộ nơi sinh hoạt tạm thời",
  transferred: "Đảng viên chuyển sinh hoạt kiểm điểm một lần tại chi bộ mới, có nhận xét của chi bộ cũ",
  suspendedFromCommittee: "Cấp ủy viên bị đình chỉ sinh hoạt cấp ủy vẫn kiểm điểm tại chi bộ",
  partyGroup: "Chi bộ có tổ đảng có thể kiểm điểm đảng viên tại tổ đảng; bỏ phiếu và đề xuất ở chi bộ",
  nonPartyLeader: "Cán bộ lãnh đạo, quản lý không là đảng viên kiểm điểm tại tập thể lãnh đạo",
  officialTrack: "Cán bộ, công chức, viên chức được xếp loại tại cơ quan nơi giữ chức vụ cao nhất",
};

/** The places of review with the clause of each, for one pack. */
export function placeRules(citations: Record<PlaceCode, Citation>): PlaceRule[] {
  return (Object.keys(TEXTS) as PlaceCode[]).map((code) => ({ code, text: TEXTS[code], citation: citations[code] }));
}
