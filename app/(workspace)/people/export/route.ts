import { exportPeople } from "@/lib/people/queries/export-people";
import { exportRoute } from "@/lib/web/export-response";
import { readPeopleFilters } from "../_components/filters";

export const dynamic = "force-dynamic";

export const GET = exportRoute("dang-vien", "Đảng viên", (actor, query, now) =>
  exportPeople(actor, readPeopleFilters(query), now),
);
