import { formatPoints } from "@/lib/core/points";
import type { PointBasis, ScorerPoints } from "@/lib/ratings/rules/point-basis";
import { countedName, levelText, sourceText } from "@/lib/ratings/rules/point-columns";
import { SCORER_NAMES } from "@/lib/ratings/rules/point-sheets";
import { describeLevel } from "@/lib/regulations/levels";
import { PaperTable } from "./paper-table";

type Scored = { id: string; name: string; points: PointBasis | null };

/** The points of many subjects for printing: whose count, what each scorer gave by group, the level they lead to, on which clause. */
export function PointsPaper({ rows }: { rows: readonly Scored[] }) {
  return (
    <PaperTable
      label="Điểm của từng đối tượng"
      caption="Điểm của từng đối tượng, điểm được dùng và căn cứ"
      headers={["Đối tượng", "Điểm", "Mức theo khung điểm", "Đối chiếu theo quy định", "Điều khoản"]}
    >
      {rows.map(({ id, name, points }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{points && points.scorers.length > 0 ? <Scores basis={points} /> : "chưa có điểm"}</td>
          <td>{points?.band ? describeLevel(points.band).name : "–"}</td>
          <td>{points ? (levelText(points) ?? "–") : "–"}</td>
          <td>{points?.citations.join("; ") || "–"}</td>
        </tr>
      ))}
    </PaperTable>
  );
}

function Scores({ basis }: { basis: PointBasis }) {
  const { scorers, difference } = basis;
  return (
    <>
      {scorers.map((each) => (
        <Score key={each.scorer} points={each} />
      ))}
      {scorers.length > 1 ? (
        <p>
          Dùng: {countedName(basis)}
          {difference ? `; chênh lệch ${difference > 0 ? "+" : "−"}${formatPoints(Math.abs(difference))}` : null}
        </p>
      ) : null}
    </>
  );
}

function Score({ points: { scorer, total, general, result, source } }: { points: ScorerPoints }) {
  const basis = scorer === "competent" ? sourceText(source) : null;
  return (
    <p>
      {SCORER_NAMES[scorer]}: <b className="tabular-nums">{formatPoints(total)}/100</b> (tiêu chí chung{" "}
      {formatPoints(general)}, kết quả nhiệm vụ {formatPoints(result)}){basis ? `; theo ${basis}` : null}
    </p>
  );
}
