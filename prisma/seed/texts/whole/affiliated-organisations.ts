import type { BaseType } from "../../../../lib/units/rules";
import type { OrganisationWish } from "./district-organisations";

const OFFICES: readonly (readonly [name: string, baseType: BaseType])[] = [
  ["Cục Thuế tỉnh", "stateAgency"],
  ["Cục Hải quan tỉnh", "stateAgency"],
  ["Kho bạc Nhà nước tỉnh", "stateAgency"],
  ["Bảo hiểm xã hội tỉnh", "stateAgency"],
  ["Tòa án nhân dân tỉnh", "stateAgency"],
  ["Viện kiểm sát nhân dân tỉnh", "stateAgency"],
  ["Cục Thi hành án dân sự tỉnh", "stateAgency"],
  ["Cục Thống kê tỉnh", "stateAgency"],
  ["Cục Quản lý thị trường tỉnh", "stateAgency"],
  ["Ngân hàng Nhà nước chi nhánh tỉnh", "stateAgency"],
  ["Chi cục Kiểm lâm tỉnh", "stateAgency"],
  ["Vườn Quốc gia Vũ Quang", "publicService"],
  ["Ngân hàng Nông nghiệp và Phát triển nông thôn tỉnh", "enterprise"],
  ["Ngân hàng Đầu tư và Phát triển tỉnh", "enterprise"],
  ["Ngân hàng Công thương tỉnh", "enterprise"],
  ["Ngân hàng Ngoại thương tỉnh", "enterprise"],
  ["Ngân hàng Chính sách xã hội tỉnh", "enterprise"],
  ["Viễn thông Hà Tĩnh", "enterprise"],
  ["Bưu điện tỉnh", "enterprise"],
  ["Công ty Thủy lợi Nam Hà Tĩnh", "enterprise"],
  ["Công ty Thủy lợi Bắc Hà Tĩnh", "enterprise"],
];

const OFFICE_CELLS = [
  { name: "Chi bộ Văn phòng – Tổ chức", size: 17 },
  { name: "Chi bộ Nghiệp vụ 1", size: 19 },
  { name: "Chi bộ Nghiệp vụ 2", size: 18 },
];

const SMALL_OFFICES = [
  "Liên minh Hợp tác xã tỉnh",
  "Hội Chữ thập đỏ tỉnh",
  "Hội Nhà báo tỉnh",
  "Hội Luật gia tỉnh",
  "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
  "Hội Văn học – Nghệ thuật tỉnh",
  "Quỹ Đầu tư phát triển tỉnh",
  "Đài Khí tượng thủy văn tỉnh",
  "Trung tâm Y tế dự phòng Khu kinh tế",
  "Trường THPT Chuyên Hà Tĩnh",
  "Thư viện tỉnh",
  "Bảo tàng tỉnh",
  "Nhà hát Nghệ thuật truyền thống tỉnh",
  "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh",
  "Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp tỉnh",
] as const;

const TRADES = [
  "Xây dựng",
  "Dược phẩm",
  "Vật tư nông nghiệp",
  "Vận tải",
  "Cấp nước",
  "Môi trường đô thị",
  "Khoáng sản",
  "Thương mại",
  "May mặc",
  "Thủy sản",
  "Cao su",
  "Cảng biển",
  "Tư vấn thiết kế",
] as const;
const NUMBERS = ["số 1", "số 2", "số 3", "số 4"] as const;

/** What hangs under the affiliated committee of agencies and enterprises besides the agencies of the province; enterprises are examples. */
export const AFFILIATED_ORGANISATIONS: readonly OrganisationWish[] = [
  ...OFFICES.map(([name, baseType], index) => ({
    code: `A${index + 1}`,
    name: `Đảng ủy ${name}`,
    baseType,
    cells: OFFICE_CELLS,
    size: 0,
  })),
  ...SMALL_OFFICES.map((name, index) => ({
    code: `B${index + 1}`,
    name: `Chi bộ ${name}`,
    baseType: "publicService" as const,
    cells: [],
    size: 12 + (index % 5),
  })),
  ...TRADES.flatMap((trade, index) =>
    NUMBERS.map((number, place) => ({
      code: `C${index * NUMBERS.length + place + 1}`,
      name: `Chi bộ Công ty Cổ phần ${trade} Hà Tĩnh ${number} (đơn vị mẫu)`,
      baseType: "enterprise" as const,
      cells: [],
      size: 10 + ((index + place) % 7),
    })),
  ),
];
