import { convention } from "../citation";
import type { Pack } from "../pack";
import { HD43_2025 } from "./hd43-2025";

/** Since 1/7/2025 the committees of communes and wards stand directly above the grassroots (R2.5–R2.7). */
const COMMUNE = "Ban Thường vụ đảng ủy xã, phường";

/** 366-QĐ/TW in Hà Tĩnh's two-tier structure; the province's own text was not found, so nothing of it is stated as seen. */
export const HA_TINH_2025: Pack = {
  ...HD43_2025,
  id: "ha-tinh-2025",
  version: 1,
  released: true,
  name: "Hà Tĩnh 2025 (366 · HD 43)",
  extends: "hd43-2025",
  years: { from: 2025, to: 2025 },
  capacities: [
    ...HD43_2025.capacities,
    {
      post: "divisionHead",
      kinds: ["agencyLeadership", "frontLeadership", "massOrganisationLeadership"],
      capacity: "advisory",
      citation: convention("R6.13"),
    },
  ],
  authorities: HD43_2025.authorities.map((rule) => ({
    ...rule,
    decides: rule.decides.replace("Ban Thường vụ đảng ủy cấp trên trực tiếp cơ sở", COMMUNE),
  })),
};
