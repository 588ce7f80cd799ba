import { expect, test } from "../fixtures/test";
import { RatingPage } from "../pages/rating-page";

const GROUP = "Người đứng đầu trường học";
const CHOSEN = "Nguyễn Thị Thùy Hương";
const REASON = "Tỷ lệ của cán bộ tính trên đội ngũ nhỏ; Ban Thường vụ đã xem từng trường hợp.";

/** Huyện ủy Hương Khê: what came up is appraised, chosen within the cap, presented, decided and recorded. */
test("RQ-10 RQ-14: the district gives the reasons its first list wants and presents it", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const ratings = new RatingPage(page);
  await signInAs("huongkhe");
  expect(await ratings.giveReasons("Danh sách trình đợt 1", REASON)).toBeGreaterThan(0);
  await ratings.present("Danh sách trình đợt 1");
  await accessible();
  await picture("district-list-presented");
});

test("RQ-10: an official is appraised with a reason, listed within the cap of the group, decided in session and recorded", async ({
  page,
  signInAs,
  picture,
  accessible,
}) => {
  const ratings = new RatingPage(page);
  const main = page.locator("#main");
  await signInAs("huongkhe");
  await ratings.openGroup(GROUP);
  await main.getByRole("link", { name: "Thẩm định cả nhóm" }).click();
  await ratings.appraise(CHOSEN, "Hoàn thành tốt nhiệm vụ");
  await expect(main.getByRole("alert").first()).toBeVisible();
  await expect(main.getByRole("group", { name: CHOSEN, exact: true }).getByLabel("Mức thẩm định")).toHaveValue("good");
  await ratings.appraise(CHOSEN, "Hoàn thành xuất sắc nhiệm vụ");
  await expect(ratings.candidate(CHOSEN)).toBeVisible();
  await picture("district-group");
  await ratings.candidate(CHOSEN).getByRole("button", { name: "đề nghị" }).click();
  await expect(ratings.candidate(CHOSEN)).toContainText("đã đề nghị");

  const title = "Danh sách trình đợt 2";
  await ratings.present(title);
  await ratings.record(title, { day: "10/12/2024", number: "612-QĐ/HU", present: "11", inFavour: "11" });
  await accessible();
  await picture("district-decision-recorded");
  await page.goto(`/ratings?scope=decide&state=decided&q=${encodeURIComponent(CHOSEN)}`);
  await expect(main.getByRole("row").filter({ hasText: CHOSEN })).toContainText("HTXSNV");
});
