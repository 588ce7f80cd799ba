import { formatPoints, sumPoints } from "@/lib/core/points";
import { POINT_GROUP_NAMES, POINT_GROUPS } from "@/lib/cycles/rules/point-items";
import type { ScoredAnswer } from "@/lib/ratings/rules/points-input";
import { CONVENTION_TEXT } from "@/lib/regulations/citation";

type Item = ScoredAnswer & { note?: string | null };

/** Points as they were given, group by group, with the maximum of that day and the total. */
export function PointReading({ items }: { items: readonly Item[] }) {
  return (
    <div className="space-y-3">
      {POINT_GROUPS.map((group) => {
        const own = items.filter((item) => item.group === group);
        return (
          <div key={group}>
            <h3 className="flex justify-between gap-4 font-semibold">
              <span>{POINT_GROUP_NAMES[group]}</span>
              <Points of={own} />
            </h3>
            <ul>
              {own.map((item) => (
                <ReadItem key={item.code} item={item} />
              ))}
            </ul>
          </div>
        );
      })}
      <p className="flex justify-between gap-4 border-t border-line pt-2 font-semibold">
        <span>Tổng điểm</span>
        <Points of={items} />
      </p>
    </div>
  );
}

function Points({ of }: { of: readonly Item[] }) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatPoints(sumPoints(of.map((each) => each.points)))}/
      {formatPoints(sumPoints(of.map((each) => each.maxPoints)))}
    </span>
  );
}

function ReadItem({ item }: { item: Item }) {
  return (
    <li className="border-b border-hairline py-1 text-sm last:border-b-0">
      {item.coversGroup ? (
        <p className="text-soft">Chấm một số cho cả nhóm vì lúc chấm tỉnh chưa chia điểm: {CONVENTION_TEXT}.</p>
      ) : (
        <p className="flex justify-between gap-4">
          <span>{item.title}</span>
          <Points of={[item]} />
        </p>
      )}
      {item.note ? <p className="max-w-prose whitespace-pre-line text-soft">{item.note}</p> : null}
    </li>
  );
}
