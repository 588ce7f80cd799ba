import { formatCount } from "@/lib/core/format";
import { unitKindName } from "@/lib/units/rules";
import type { UnitNode } from "@/lib/units/rules/tree";

/** A link may not stand inside a summary: a branch has the link to its page first inside. */
function Line({ node }: { node: UnitNode }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-3">
      {node.children.length > 0 ? <span>{node.name}</span> : <a href={`/units/${node.id}`}>{node.name}</a>}
      <span className="text-sm text-soft">
        {unitKindName(node.kind)}
        {node.memberCount > 0 ? ` · ${formatCount(node.memberCount)} đảng viên` : ""}
        {node.childCount > node.children.length ? ` · ${formatCount(node.childCount)} đơn vị bên dưới` : ""}
      </span>
    </span>
  );
}

function Branch({ node, open }: { node: UnitNode; open: boolean }) {
  if (node.children.length === 0)
    return (
      <li className="py-1 pl-5">
        <Line node={node} />
      </li>
    );
  return (
    <li className="py-1">
      <details open={open}>
        <summary className="cursor-pointer marker:text-soft">
          <Line node={node} />
        </summary>
        <ul className="ml-2 border-l border-line pl-3">
          <li className="py-1 pl-5">
            <a href={`/units/${node.id}`}>Mở trang {node.name}</a>
          </li>
          {node.children.map((child) => (
            <Branch key={child.id} node={child} open={false} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** The tree of what the person may see; opens without scripts. */
export function UnitTree({ nodes }: { nodes: readonly UnitNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <Branch key={node.id} node={node} open={nodes.length === 1} />
      ))}
    </ul>
  );
}
