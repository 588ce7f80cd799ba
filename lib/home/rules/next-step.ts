import { type Day, daysBetween } from "../../core/calendar";
import { formatDayWithWeekday } from "../../core/format";

/** What a person with nothing to do reads: what happens next, and when. */
export function nextStep(
  season: { name: string; isOpen: boolean } | null,
  days: readonly Day[],
  today: Day,
): { title: string; text: string } {
  if (!season) {
    return {
      title: "Chưa có việc cần làm",
      text: "Ban Tổ chức Tỉnh ủy chưa mở đợt kiểm điểm của năm. Việc của đơn vị hiện ra ở đây ngay khi đợt mở.",
    };
  }
  if (!season.isOpen) {
    return {
      title: `${season.name} đã kết thúc`,
      text: "Kết quả của đợt vẫn xem được ở các trang. Hạn chế, khuyết điểm tiếp tục được theo dõi ở trang Khắc phục. Việc của đợt năm tiếp theo hiện ra ở đây khi Ban Tổ chức Tỉnh ủy mở đợt.",
    };
  }
  const next = days.filter((day) => day > today).toSorted()[0];
  if (next) {
    return {
      title: "Hôm nay không còn việc nào chờ",
      text: `Mốc tiếp theo của đơn vị: ${formatDayWithWeekday(next)}, còn ${daysBetween(today, next)} ngày. Việc mới tự hiện ra ở đây.`,
    };
  }
  return {
    title: "Không còn việc nào chờ",
    text: `Không còn hạn nào phía trước trong ${season.name}. Việc mới, như hồ sơ bị trả lại hay trả lời kiến nghị, tự hiện ra ở đây.`,
  };
}

/** Tasks are of the current season; who looks at another reads where they are. */
export function whileLookingBack(season: { name: string }): { title: string; text: string } {
  return {
    title: `Đang xem ${season.name}`,
    text: "Đợt này đã kết thúc nên không còn việc phải làm; kết quả xem được ở các trang. Việc của đợt hiện nay hiện ra ở đây khi trở về đợt đó.",
  };
}
