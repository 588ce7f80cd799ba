import { ClauseLink } from "@/components/regulations/clause-link";
import { Callout } from "@/components/ui/callout";
import { currentInstant, requireActor } from "@/lib/auth/current";
import { listStructureProblems } from "@/lib/obligations/queries/structure-problems";
import { formatCitation } from "@/lib/regulations/citation";
import type { UnitDetail } from "@/lib/units/queries/get-unit";

/** What the number of members does not allow: told, never blocked (R20.10). */
export async function StructureNotes({ unit }: { unit: UnitDetail }) {
  const problems = await listStructureProblems(await requireActor(), unit, await currentInstant());
  if (problems.length === 0) return null;
  return (
    <Callout kind="warning" title="Tổ chức cần rà soát theo số đảng viên, ủy viên">
      <ul className="list-disc pl-5">
        {problems.map(({ code, text, citation }) => (
          <li key={code}>
            {text} (<ClauseLink citation={formatCitation(citation)} />
            ).
          </li>
        ))}
      </ul>
    </Callout>
  );
}
