import type { BaseType } from "../../../../lib/units/rules";

/** A Party organisation outside the communes: with cells of its own, or a cell that stands alone. */
export type OrganisationWish = {
  code: string;
  name: string;
  baseType: BaseType;
  /** Empty for a cell that stands alone. */
  cells: readonly { name: string; size: number; leaders?: readonly string[] }[];
  size: number;
};

const alone = (code: string, name: string, baseType: BaseType, size: number): OrganisationWish => ({
  code,
  name: `Chi bộ ${name}`,
  baseType,
  cells: [],
  size,
});

/** Cells of the health centre and of the hospital. */
const HEALTH_CELLS = [
  { name: "Chi bộ Khối Hành chính", size: 14 },
  { name: "Chi bộ Khối Dự phòng", size: 16 },
  { name: "Chi bộ Khối Dân số – Truyền thông", size: 12 },
];
const HOSPITAL_CELLS = [
  { name: "Chi bộ Các phòng chức năng", size: 18 },
  { name: "Chi bộ Khoa Khám bệnh – Cấp cứu", size: 20 },
  { name: "Chi bộ Khoa Nội – Nhi", size: 22 },
  { name: "Chi bộ Khoa Ngoại – Sản", size: 21 },
  { name: "Chi bộ Khoa Cận lâm sàng – Dược", size: 17 },
];

const OFFICE_CELLS = [
  { name: "Chi bộ Ban Tổ chức – Ủy ban Kiểm tra", size: 14 },
  { name: "Chi bộ Ban Tuyên giáo – Ban Dân vận", size: 11 },
  {
    name: "Chi bộ Mặt trận – Đoàn thể",
    size: 21,
    leaders: ["frontDeputy", "farmers", "women", "veterans", "youth", "farmersDeputy", "womenDeputy"],
  },
];

const GOVERNMENT_CELLS = [
  { name: "Chi bộ Văn phòng HĐND và UBND", size: 19, leaders: ["viceChairmanCulture", "councilDeputy"] },
  { name: "Chi bộ Phòng Nông nghiệp – Kinh tế", size: 13 },
  { name: "Chi bộ Phòng Tài chính – Kế hoạch", size: 12 },
  { name: "Chi bộ Phòng Giáo dục và Đào tạo", size: 13 },
  { name: "Chi bộ Phòng Nội vụ – Tư pháp – Thanh tra", size: 15 },
  { name: "Chi bộ Phòng Tài nguyên và Môi trường", size: 12 },
];

type Place = { word: string; shortName: string; committeeWord: string };

/**
 * Kinds of agencies, schools and enterprises that stand in every district, beside its communes. Agencies bear the name of
 * their kind; enterprises and cooperatives, which are made up, are marked as examples.
 */
export function districtOrganisations({ word, shortName, committeeWord }: Place): readonly OrganisationWish[] {
  const here = `${word} ${shortName}`;
  const committee = (code: string, name: string, baseType: BaseType, cells: OrganisationWish["cells"]) => ({
    code,
    name: `Đảng ủy ${name}`,
    baseType,
    cells,
    size: 0,
  });
  return [
    committee("DU", `Cơ quan ${committeeWord} ${shortName}`, "partyAndFront", OFFICE_CELLS),
    committee("UB", `Cơ quan UBND ${here}`, "stateAgency", GOVERNMENT_CELLS),
    committee("YT", `Trung tâm Y tế ${here}`, "publicService", HEALTH_CELLS),
    committee("BV", `Bệnh viện Đa khoa ${here}`, "publicService", HOSPITAL_CELLS),
    alone("P1", `Trường THPT ${shortName} 1`, "publicService", 29),
    alone("P2", `Trường THPT ${shortName} 2`, "publicService", 24),
    alone("P3", `Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên ${here}`, "publicService", 17),
    alone("P4", `Trung tâm Văn hóa – Truyền thông ${here}`, "publicService", 14),
    alone("P5", `Trung tâm Ứng dụng khoa học kỹ thuật và Bảo vệ cây trồng, vật nuôi ${here}`, "publicService", 13),
    alone("N1", `Tòa án nhân dân ${here}`, "stateAgency", 12),
    alone("N2", `Viện kiểm sát nhân dân ${here}`, "stateAgency", 11),
    alone("N3", `Chi cục Thi hành án dân sự ${here}`, "stateAgency", 11),
    alone("N4", `Đội Thuế ${here}`, "stateAgency", 16),
    alone("N5", `Kho bạc Nhà nước ${here}`, "stateAgency", 10),
    alone("N6", `Bảo hiểm xã hội ${here}`, "stateAgency", 11),
    alone("N7", `Hạt Kiểm lâm ${here}`, "stateAgency", 12),
    alone("D1", `Ngân hàng Nông nghiệp và Phát triển nông thôn ${here}`, "enterprise", 17),
    alone("D2", `Phòng giao dịch Ngân hàng Chính sách xã hội ${here}`, "enterprise", 10),
    alone("D3", `Bưu điện ${here}`, "enterprise", 10),
    alone("D4", `Công ty Cổ phần Xây dựng ${shortName} (đơn vị mẫu)`, "enterprise", 12),
    alone("D5", `Hợp tác xã Dịch vụ nông nghiệp ${shortName} (đơn vị mẫu)`, "enterprise", 10),
    alone("D6", `Quỹ Tín dụng nhân dân ${shortName} (đơn vị mẫu)`, "enterprise", 9),
  ];
}
