import type { PackId } from "../../regulations/pack";
import type { ReviewForm } from "../rules";

type FormNames = Readonly<Record<ReviewForm, string>>;

/** Hướng dẫn 21-HD/BTCTW: one form for every person (R9.10); the number of the collectives' was not read, so none is given. */
const OF_HD21: FormNames = {
  collective: "Báo cáo kiểm điểm tập thể",
  leader: "Bản kiểm điểm cá nhân (Mẫu 02)",
  nonLeader: "Bản kiểm điểm cá nhân (Mẫu 02)",
  outsideSystem: "Bản kiểm điểm cá nhân (Mẫu 02)",
};

/** Hướng dẫn 25-HD/BTCTW: 02A without, 02B with a leading post (R9.6); 01 for collectives (R9.9). */
const OF_HD25: FormNames = {
  collective: "Báo cáo kiểm điểm tập thể (Mẫu 01)",
  leader: "Bản kiểm điểm cá nhân giữ chức vụ lãnh đạo, quản lý (Mẫu 02B)",
  nonLeader: "Bản kiểm điểm cá nhân không giữ chức vụ lãnh đạo, quản lý (Mẫu 02A)",
  outsideSystem: "Bản kiểm điểm cá nhân không giữ chức vụ lãnh đạo, quản lý (Mẫu 02A)",
};

/**
 * Hướng dẫn 43-HD/BTCTW: the letters are swapped (R9.6); a member who does not work in the political system has 02C instead of 02B
 * (R9.3).
 */
const OF_HD43: FormNames = {
  collective: "Báo cáo kiểm điểm, tự đánh giá, xếp loại chất lượng của tập thể (Mẫu 01)",
  leader: "Bản kiểm điểm, tự đánh giá, xếp loại cá nhân giữ chức vụ lãnh đạo, quản lý (Mẫu 02A)",
  nonLeader: "Bản kiểm điểm, tự đánh giá, xếp loại cá nhân không giữ chức vụ lãnh đạo, quản lý (Mẫu 02B)",
  outsideSystem: "Bản kiểm điểm, tự đánh giá, xếp loại đảng viên không làm việc trong hệ thống chính trị (Mẫu 02C)",
};

const NAMES: Readonly<Record<PackId, FormNames>> = {
  "hd21-2019": OF_HD21,
  "hd25-2023": OF_HD25,
  "ha-tinh-2024": OF_HD25,
  "hd43-2025": OF_HD43,
  "ha-tinh-2025": OF_HD43,
};

/** What the guidance of the season's pack calls the form, with its number where that was read (R9.3–R9.10). */
export function formName(packId: PackId, form: ReviewForm): string {
  return NAMES[packId][form];
}
