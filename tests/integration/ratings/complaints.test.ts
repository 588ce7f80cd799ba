import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { database } from "@/lib/db/client";
import { getHome } from "@/lib/home/queries/get-home";
import { registerComplaint } from "@/lib/ratings/commands/register-complaint";
import { resolveComplaint } from "@/lib/ratings/commands/resolve-complaint";
import { type ComplaintFilters, listComplaints } from "@/lib/ratings/queries/list-complaints";
import { act, actorWith } from "../../support/actors";
import { type BuiltProvince, buildPerson, buildProvince } from "../../support/build";
import { buildSubject } from "../../support/rated-subjects";
import { buildOpenCycle } from "../../support/season";
import { statementsOf } from "../../support/statements";

const NOW = "2024-12-10T08:00:00+07:00";
const now = new Date(NOW);
const all: ComplaintFilters = { search: "", kind: "", status: "", page: 1 };
let province: BuiltProvince;
let district: Actor;

async function complain(name: string, kind: string, receivedOn: string) {
  const subject = await buildSubject({
    cycleId: (await database().cycle.findFirstOrThrow({ where: { status: "open" } })).id,
    track: "official",
    home: province.communes[0].unit,
    deciding: province.district,
    person: await buildPerson(name),
  });
  await registerComplaint(act(district, NOW), { subjectId: subject.id, kind, summary: `Đơn về ${name}`, receivedOn });
  return database().complaint.findFirstOrThrow({ where: { subjectId: subject.id } });
}

beforeAll(async () => {
  province = await buildProvince();
  await buildOpenCycle();
  district = await actorWith("districtOfficer", province.district);
  await complain("Lê Thị Yến", "notice", "2024-12-05");
  await complain("Trần Đình Ánh", "complaint", "2024-11-30");
  const settled = await complain("Bùi Thị An", "denunciation", "2024-11-20");
  const outcome = {
    complaintId: settled.id,
    version: settled.version,
    outcome: "Không có cơ sở",
    resolvedOn: "2024-12-09",
  };
  await resolveComplaint(act(district, NOW), outcome);
});

test("RQ-17 R20.21 the register lists open complaints first, the oldest on top, with the days they wait", async () => {
  const list = await listComplaints(district, now, all);
  expect(list.rows.map((row) => [row.name, row.status, row.waitingDays])).toEqual([
    ["Trần Đình Ánh", "open", 10],
    ["Lê Thị Yến", "open", 5],
    ["Bùi Thị An", "resolved", null],
  ]);
  expect([list.total, list.counts]).toEqual([3, { open: 2, resolved: 1 }]);
});

test("the register is searched without diacritics and filtered by kind and state; the counts follow the other filters", async () => {
  const names = async (filters: Partial<ComplaintFilters>) =>
    (await listComplaints(district, now, { ...all, ...filters })).rows.map((row) => row.name);
  expect(await names({ search: "tran dinh anh" })).toEqual(["Trần Đình Ánh"]);
  expect(await names({ kind: "denunciation" })).toEqual(["Bùi Thị An"]);
  expect(await names({ status: "open" })).toEqual(["Trần Đình Ánh", "Lê Thị Yến"]);
  const found = await listComplaints(district, now, { ...all, search: "bui thi an", status: "open" });
  expect([found.total, found.counts]).toEqual([0, { open: 0, resolved: 1 }]);
});

test("R20.21 whoever does not keep the register reads nothing of it, neither the unit concerned nor another district", async () => {
  for (const [role, unit] of [
    ["grassrootsOfficer", province.communes[0].unit],
    ["districtOfficer", province.foreignDistrict],
  ] as const) {
    expect(await listComplaints(await actorWith(role, unit), now, all)).toMatchObject({ rows: [], total: 0 });
  }
});

test("the task of the morning counts what the register shows as open and leads there", async () => {
  const tasks = (await getHome(district, now)).groups.flatMap((group) => group.tasks);
  const task = tasks.find((each) => each.id === "complaints");
  expect(task?.title).toBe("Giải quyết 2 đơn, phản ánh");
  expect(task?.action?.href).toBe("/ratings/complaints?status=open");
});

test("the number of statements does not grow with the register", async () => {
  expect((await statementsOf(() => listComplaints(district, now, all))).length).toBeLessThanOrEqual(2);
});
