import type { Definition } from "@/components/ui/definition-list";
import { formatDay } from "@/lib/core/format";
import type { Succession } from "@/lib/units/queries/get-unit-heading";

const TERMS: Record<Succession["way"], string> = { heir: "Đơn vị kế thừa", ended: "Kế thừa của" };

/** Who took over, or what was taken over, with day and document: the way to a season that stands under an earlier name. */
export function successionItems(successions: readonly Succession[]): Definition[] {
  return (["heir", "ended"] as const).flatMap((way) => {
    const own = successions.filter((succession) => succession.way === way);
    return own.length === 0 ? [] : [{ term: TERMS[way], value: <Successions list={own} /> }];
  });
}

function Successions({ list }: { list: readonly Succession[] }) {
  return (
    <ul>
      {list.map(({ unit, happenedOn, document }) => (
        <li key={unit.name}>
          {unit.id === null ? unit.name : <a href={`/units/${unit.id}`}>{unit.name}</a>}, từ ngày{" "}
          {formatDay(happenedOn)}
          {document === null ? "" : ` (${document})`}
          {unit.id === null ? null : (
            <>
              {" "}
              · <a href={`/dashboard/${unit.id}`}>tổng hợp</a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
