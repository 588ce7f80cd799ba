import { formatCount } from "@/lib/core/format";
import { unitKindName } from "@/lib/units/rules";
import type { UnitNode } from "@/lib/units/rules/tree";
import { hrefWith } from "@/lib/web/query-string";

/** What the unit is, and the way to what stands below it while that is not shown. */
function Below({ node }: { node: UnitNode }) {
  const isOpen = node.children.length > 0 || node.childCount === 0;
  return (
    <span className="text-sm text-soft">
      {unitKindName(node.kind)}
      {node.memberCount > 0 ? ` · ${formatCount(node.memberCount)} đảng viên` : ""}
      {isOpen ? null : (
        <>
          {" · "}
          <a href={`${hrefWith("/units", { open: node.id })}#unit-${node.id}`}>
            {formatCount(node.childCount)} đơn vị bên dưới<span className="sr-only"> {node.name}</span>
          </a>
        </>
      )}
    </span>
  );
}

function Branch({ node, openId }: { node: UnitNode; openId: string | null }) {
  const id = node.id === openId ? `unit-${node.id}` : undefined;
  if (node.children.length === 0)
    return (
      <li id={id} className="flex flex-wrap items-baseline gap-x-3 py-1 pl-5">
        <a href={`/units/${node.id}`}>{node.name}</a>
        <Below node={node} />
      </li>
    );
  // A link may not stand inside a summary: an open branch has the link to its page first inside.
  return (
    <li id={id} className="py-1">
      <details open>
        <summary className="cursor-pointer marker:text-soft">
          <span className="inline-flex flex-wrap items-baseline gap-x-3">
            <span>{node.name}</span>
            <Below node={node} />
          </span>
        </summary>
        <ul className="ml-2 border-l border-line pl-3">
          <li className="py-1 pl-5">
            <a href={`/units/${node.id}`}>Mở trang {node.name}</a>
          </li>
          {node.children.map((child) => (
            <Branch key={child.id} node={child} openId={openId} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** The tree of what the person may see, as far as it is open; opens a branch at a time, without scripts. */
export function UnitTree({ nodes, openId }: { nodes: readonly UnitNode[]; openId: string | null }) {
  return (
    <ul>
      {nodes.map((node) => (
        <Branch key={node.id} node={node} openId={openId} />
      ))}
    </ul>
  );
}
