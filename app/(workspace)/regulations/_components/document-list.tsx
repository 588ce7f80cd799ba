import { Chip } from "@/components/ui/chip";
import { formatDay } from "@/lib/core/format";
import type { GoverningDocument } from "@/lib/cycles/queries/get-season";
import { packsCiting } from "@/lib/regulations/browse-pack";

/** The packs that carry out a document, newest first, each at the clauses of this document. */
function ClauseLinks({ documentKey, number }: { documentKey: string; number: string }) {
  const packs = packsCiting(documentKey);
  if (packs.length === 0) return null;
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <span className="text-soft">Từng điều khoản trong bộ:</span>
      {packs.map((pack) => (
        <a key={pack.id} className="py-1" href={`/regulations/packs/${pack.id}#${encodeURIComponent(documentKey)}`}>
          {pack.name}
          <span className="sr-only">, văn bản {number}</span>
        </a>
      ))}
    </p>
  );
}

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
          <ClauseLinks documentKey={document.key} number={document.number} />
        </li>
      ))}
    </ul>
  );
}
