/** Divisions of a provincial department; their heads and equivalents are invited to its review (RQ-06a). */
export type Department = {
  code: string;
  name: string;
  partyName: string;
  divisions: readonly { name: string; headTitle: string; staff: number }[];
};

export const DEPARTMENTS: readonly Department[] = [
  {
    code: "SNV",
    name: "Sở Nội vụ",
    partyName: "Đảng bộ Sở Nội vụ",
    divisions: [
      { name: "Văn phòng Sở", headTitle: "Chánh Văn phòng Sở", staff: 7 },
      { name: "Thanh tra Sở", headTitle: "Chánh Thanh tra Sở", staff: 4 },
      { name: "Phòng Tổ chức bộ máy và Biên chế", headTitle: "Trưởng phòng Tổ chức bộ máy và Biên chế", staff: 6 },
      { name: "Phòng Công chức, viên chức", headTitle: "Trưởng phòng Công chức, viên chức", staff: 6 },
      { name: "Phòng Xây dựng chính quyền", headTitle: "Trưởng phòng Xây dựng chính quyền", staff: 6 },
      { name: "Ban Thi đua – Khen thưởng", headTitle: "Trưởng Ban Thi đua – Khen thưởng", staff: 7 },
      { name: "Trung tâm Lưu trữ lịch sử", headTitle: "Giám đốc Trung tâm Lưu trữ lịch sử", staff: 8 },
    ],
  },
  {
    code: "SGD",
    name: "Sở Giáo dục và Đào tạo",
    partyName: "Đảng bộ Sở Giáo dục và Đào tạo",
    divisions: [
      { name: "Văn phòng Sở", headTitle: "Chánh Văn phòng Sở", staff: 8 },
      { name: "Thanh tra Sở", headTitle: "Chánh Thanh tra Sở", staff: 5 },
      { name: "Phòng Tổ chức cán bộ", headTitle: "Trưởng phòng Tổ chức cán bộ", staff: 6 },
      { name: "Phòng Kế hoạch – Tài chính", headTitle: "Trưởng phòng Kế hoạch – Tài chính", staff: 6 },
      { name: "Phòng Giáo dục Trung học", headTitle: "Trưởng phòng Giáo dục Trung học", staff: 8 },
      { name: "Phòng Giáo dục Mầm non – Tiểu học", headTitle: "Trưởng phòng Giáo dục Mầm non – Tiểu học", staff: 7 },
      {
        name: "Phòng Chính trị tư tưởng – Giáo dục chuyên nghiệp",
        headTitle: "Trưởng phòng Chính trị tư tưởng – Giáo dục chuyên nghiệp",
        staff: 6,
      },
    ],
  },
];

/** The divisions of the province's Organisation Board. */
export const ORGANISATION_BOARD: Department = {
  code: "BTC",
  name: "Ban Tổ chức Tỉnh ủy",
  partyName: "Chi bộ Ban Tổ chức Tỉnh ủy",
  divisions: [
    { name: "Văn phòng Ban", headTitle: "Chánh Văn phòng Ban", staff: 3 },
    {
      name: "Phòng Tổ chức đảng, đảng viên và Bảo vệ chính trị nội bộ",
      headTitle: "Trưởng phòng Tổ chức đảng, đảng viên và Bảo vệ chính trị nội bộ",
      staff: 3,
    },
    { name: "Phòng Tổ chức cán bộ", headTitle: "Trưởng phòng Tổ chức cán bộ", staff: 3 },
  ],
};
