import { expect, test } from "vitest";
import { listSubject } from "@/lib/ratings/commands/list-subject";
import { getList } from "@/lib/ratings/queries/get-list";
import { act, actorWith } from "../../support/actors";
import { buildPerson, buildProvince } from "../../support/build";
import { buildSubject } from "../../support/rated-subjects";
import { buildOpenCycle } from "../../support/season";

test("two people of one name on a list are told apart by their units", async () => {
  const province = await buildProvince();
  const cycleId = (await buildOpenCycle()).id;
  const officer = await actorWith("districtOfficer", province.district);
  let decisionId = "";
  for (const { unit } of province.communes) {
    const person = await buildPerson("Nguyễn Văn Hùng");
    const subject = await buildSubject({
      cycleId,
      track: "official",
      home: unit,
      deciding: province.district,
      person,
      proposal: "good",
    });
    decisionId = (
      await listSubject(act(officer, "2024-12-10T08:00:00+07:00"), { subjectId: subject.id, level: "good", reason: "" })
    ).decisionId;
  }
  const { items } = await getList(officer, decisionId);
  expect(items.map((item) => item.unit).sort()).toEqual(province.communes.map(({ unit }) => unit.name).sort());
});
