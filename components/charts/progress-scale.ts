import { scaleLinear, scaleUtc } from "d3-scale";

/** One day of a cumulative count, with what was behind the unit's own plan and past the last day of all on that day. */
export type DayCount = { day: string; done: number; late: number; pastLastDay: number };

export type PlotArea = { width: number; height: number; left: number; right: number; top: number; bottom: number };

export function timeOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Days to the right, share of the whole upward. */
export function progressScales(area: PlotArea, firstDay: string, lastDay: string) {
  return {
    x: scaleUtc()
      .domain([timeOf(firstDay), timeOf(lastDay)])
      .range([area.left, area.width - area.right]),
    y: scaleLinear()
      .domain([0, 1])
      .range([area.height - area.bottom, area.top]),
  };
}

/** Days to name under the axis: from the first, in whole weeks, or single days in a short season. */
export function tickDays(firstDay: string, lastDay: string): string[] {
  const dayLength = 86_400_000;
  const span = Math.round((timeOf(lastDay).getTime() - timeOf(firstDay).getTime()) / dayLength);
  const step = span <= 8 ? 2 : span <= 35 ? 7 : 14;
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, index) =>
    new Date(timeOf(firstDay).getTime() + index * step * dayLength).toISOString().slice(0, 10),
  );
}
