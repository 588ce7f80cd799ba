import { Chip } from "@/components/ui/chip";
import { formatDay } from "@/lib/core/format";
import type { GoverningDocument } from "@/lib/cycles/queries/get-season";

/** Number, issuer, date and what each document regulates; citations elsewhere lead to its anchor. */
export function DocumentList({ documents }: { documents: readonly (GoverningDocument & { seasons: number[] })[] }) {
  return (
    <ul className="divide-y divide-hairline">
      {documents.map((document) => (
        <li key={document.key} id={document.key} className="py-3 target:bg-fair-tint">
          <h3 className="font-semibold">
            {document.number}
            <span className="font-normal">
              {" "}
              · {document.issuer}
              {document.issuedOn ? <> · ngày {formatDay(document.issuedOn)}</> : " · ngày ban hành: chờ bổ sung"}
            </span>
          </h3>
          <p>{document.title}</p>
          <p className="text-sm text-soft">{document.scope}</p>
          <p className="mt-1 flex flex-wrap gap-2 text-sm">
            {document.effectiveOn ? (
              <span className="text-soft">Hiệu lực từ {formatDay(document.effectiveOn)}</span>
            ) : null}
            {document.seasons.map((year) => (
              <Chip key={year} tone="info">
                áp dụng cho đợt {year}
              </Chip>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
