import { expect, test } from "../fixtures/test";
import { ReviewPage } from "../pages/review-page";

/** Nine members of the cell of thôn 6 handed in on paper: the secretary types them in before the meeting. */
test("RQ-07: a secretary enters what members handed in on paper until nothing is missing", async ({
  page,
  signInAs,
  picture,
}) => {
  const reviews = new ReviewPage(page);
  await signInAs("chibo");
  await expect(
    page
      .locator("#main")
      .getByText(/Nhắc nộp \d+ bản kiểm điểm còn thiếu/)
      .first(),
  ).toBeVisible();
  const missing = await reviews.countMissing();
  expect(missing).toBeGreaterThan(0);
  await picture("cell-reviews");
  for (let done = 0; done < missing; done += 1) await reviews.enterNextOnPaper();
  await picture("cell-review-on-paper");
  expect(await reviews.countMissing()).toBe(0);
});
