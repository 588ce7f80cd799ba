/** A role is held over one unit for a period; what it allows is in permissions.ts. */
export const ROLES = [
  "administrator",
  "provincialOfficer",
  "districtOfficer",
  "grassrootsOfficer",
  "cellSecretary",
  "directingMember",
  "member",
  "auditor",
] as const;

export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  administrator: "Quản trị hệ thống",
  provincialOfficer: "Cán bộ Ban Tổ chức Tỉnh ủy",
  districtOfficer: "Cán bộ cấp ủy cấp huyện",
  grassrootsOfficer: "Cán bộ cấp ủy cơ sở",
  cellSecretary: "Bí thư chi bộ",
  directingMember: "Cấp ủy viên được phân công dự, chỉ đạo",
  member: "Người tự kiểm điểm",
  auditor: "Người xem nhật ký",
};
