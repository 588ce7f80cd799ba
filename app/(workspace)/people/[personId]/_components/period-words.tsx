import { formatDay } from "@/lib/core/format";
import type { Period } from "@/lib/people/dto";

/** "từ 03/02/2005", "03/02/2005 – thôi từ 01/12/2024". */
export function PeriodWords({ period }: { period: Period }) {
  return period.validTo === null
    ? `từ ${formatDay(period.validFrom)}`
    : `${formatDay(period.validFrom)} – thôi từ ${formatDay(period.validTo)}`;
}
