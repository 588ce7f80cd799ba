import { addContentItem } from "../../../lib/cycles/commands/add-content-item";
import { changeSetting } from "../../../lib/cycles/commands/change-setting";
import { grantExtension } from "../../../lib/cycles/commands/grant-extension";
import { openCycle } from "../../../lib/cycles/commands/open-cycle";
import { setDeadline } from "../../../lib/cycles/commands/set-deadline";
import { proposedDeadlines } from "../../../lib/cycles/rules/opening-deadlines";
import type { Tx } from "../../../lib/db/client";
import { generateObligations } from "../../../lib/obligations/commands/generate-obligations";
import { getPack } from "../../../lib/regulations/registry";
import { waitingCell } from "../story/accounts";
import { actOf, type Cast } from "../story/actors";
import { LATE_COMMUNE, type Story } from "../story/story";
import { HUONG_KHE_CONTENT, HUONG_KHE_DEADLINES } from "../texts/season";

const SEASON_NAME = "Kiểm điểm, đánh giá, xếp loại chất lượng năm 2024";

/** The day the province's rules were issued. */
const OPENED_AT = "2024-11-12T15:30:00+07:00";
const LISTED_AT = "2024-11-15T15:15:00+07:00";
const DISTRICT_ACTS_AT = "2024-11-15T09:00:00+07:00";

/** The province opens the season on the pack of 2024. */
async function openSeason(tx: Tx, story: Story, cast: Cast): Promise<string> {
  const actor = cast("tinh");
  const unitId = story.province.province.id;
  const deadlines: Record<string, Record<string, { bound: string; dueOn: string }>> = {};
  for (const { kind, level, bound, dueOn } of proposedDeadlines(getPack("ha-tinh-2024"), 2024)) {
    deadlines[kind] = { ...deadlines[kind], [level]: { bound, dueOn } };
  }
  const { cycleId } = await openCycle(actOf(tx, actor, OPENED_AT), {
    unitId,
    year: "2024",
    rulePackId: "ha-tinh-2024",
    name: SEASON_NAME,
    referenceOn: "2024-12-15",
    deadlines,
  });
  return cycleId;
}

/** Hương Khê ends earlier than the province asks and adds content of its own. */
async function prepareHuongKhe(tx: Tx, story: Story, cast: Cast, cycleId: string): Promise<void> {
  const ctx = actOf(tx, cast("huongkhe"), DISTRICT_ACTS_AT);
  const unitId = story.huongKhe.unit.id;
  for (const deadline of HUONG_KHE_DEADLINES) await setDeadline(ctx, { cycleId, unitId, ...deadline });
  for (const item of HUONG_KHE_CONTENT) {
    await addContentItem(ctx, { cycleId, unitId, ...item, document: "Kế hoạch số 214-KH/HU ngày 15/11/2024" });
  }
}

/** Two units got more time from the province: a cell cut off by the flood, a commune whose head was ill. */
async function grantExtensions(tx: Tx, story: Story, cast: Cast, cycleId: string): Promise<void> {
  const ctx = actOf(tx, cast("tinh"), "2024-11-29T16:20:00+07:00");
  const commune = story.huongKhe.communes.find((candidate) => candidate.unit.shortName === LATE_COMMUNE);
  const granted = { cycleId, granterUnitId: story.province.province.id, bound: "through" };
  const forCell = {
    ...granted,
    targetUnitId: waitingCell(story).unit.id,
    level: "cell",
    reason: "Thôn bị chia cắt sau đợt mưa lũ cuối tháng 11, nhà văn hóa đang sửa chữa.",
    documentNumber: "Công văn số 1142-CV/BTCTU ngày 29/11/2024",
  };
  await grantExtension(ctx, { ...forCell, kind: "review", dueOn: "2024-12-10" });
  await grantExtension(ctx, { ...forCell, kind: "dossier", dueOn: "2024-12-11" });
  if (commune === undefined) return;
  const forCommune = {
    ...granted,
    targetUnitId: commune.unit.id,
    level: "grassroots",
    reason: "Đồng chí Bí thư Đảng ủy điều trị tại bệnh viện đến hết ngày 09/12/2024.",
    documentNumber: "Công văn số 1143-CV/BTCTU ngày 29/11/2024",
  };
  await grantExtension(ctx, { ...forCommune, kind: "review", dueOn: "2024-12-11" });
  await grantExtension(ctx, { ...forCommune, kind: "dossier", dueOn: "2024-12-12" });
}

/** In the power company ratings are agreed after discussion, by a show of hands. */
async function setShowOfHands(tx: Tx, story: Story, cast: Cast, cycleId: string): Promise<void> {
  await changeSetting(actOf(tx, cast("dienluc"), "2024-11-20T10:00:00+07:00"), {
    cycleId,
    unitId: story.province.company.unit.id,
    key: "ballot.form",
    value: "showOfHands",
    documentNumber: "Quy chế làm việc số 03-QC/ĐU",
    documentOn: "2024-11-20",
  });
}

/** Opens the season of 2024 and what the levels below prepared; answers its id. */
export async function openStorySeason(tx: Tx, story: Story, cast: Cast): Promise<string> {
  const cycleId = await openSeason(tx, story, cast);
  await prepareHuongKhe(tx, story, cast, cycleId);
  await generateObligations(actOf(tx, cast("tinh"), LISTED_AT), { unitId: story.province.province.id });
  await grantExtensions(tx, story, cast, cycleId);
  await setShowOfHands(tx, story, cast, cycleId);
  return cycleId;
}
