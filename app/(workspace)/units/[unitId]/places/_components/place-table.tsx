import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ListToolbar } from "@/components/ui/list-toolbar";
import { Pagination } from "@/components/ui/pagination";
import { formatCount, formatDay } from "@/lib/core/format";
import { PAGE_SIZE } from "@/lib/core/paging";
import type { PlacedBody, PlaceList } from "@/lib/obligations/queries/list-places";
import type { PlaceState } from "@/lib/obligations/queries/small-bodies";
import { hrefWith } from "@/lib/web/query-string";

const STATES: Record<PlaceState, { label: string; tone: "soon" | "ok" | "idle" }> = {
  waiting: { label: "Chưa quyết định", tone: "soon" },
  decided: { label: "Đã quyết định", tone: "ok" },
  own: { label: "Đã có hội nghị riêng", tone: "idle" },
};

function Place({ body }: { body: PlacedBody }) {
  return (
    <>
      <Chip tone={STATES[body.state].tone}>{STATES[body.state].label}</Chip>
      {body.decision ? (
        <span className="block text-sm">
          {body.decision.host}, theo {body.decision.document} ngày {formatDay(body.decision.documentOn)}
        </span>
      ) : null}
    </>
  );
}

function Step({ body }: { body: PlacedBody }) {
  const href = `/units/${body.unit.id}/places/${body.id}`;
  if (body.state === "waiting" && body.may.decide.allowed) {
    return (
      <a href={href}>
        Quyết định nơi kiểm điểm<span className="sr-only"> của {body.name}</span>
      </a>
    );
  }
  return (
    <>
      {body.state === "waiting" ? <span className="block text-sm text-soft">Chờ {body.decider}</span> : null}
      <a href={href}>
        Xem<span className="sr-only"> nơi kiểm điểm của {body.name}</span>
      </a>
    </>
  );
}

const columns: readonly Column<PlacedBody>[] = [
  {
    key: "name",
    header: "Tập thể",
    isTitle: true,
    cell: (body) => (
      <>
        {body.name}
        {body.name.includes(body.unit.name) ? null : <span className="block text-sm text-soft">{body.unit.name}</span>}
      </>
    ),
  },
  { key: "members", header: "Thành viên", align: "right", cell: (body) => formatCount(body.members) },
  { key: "place", header: "Nơi kiểm điểm", cell: (body) => <Place body={body} /> },
  { key: "step", header: "Việc tiếp theo", cell: (body) => <Step body={body} /> },
];

type Props = { unitId: string; list: PlaceList; state: PlaceState | undefined };

/** Collectives of under three members, those without a place of review first (R3.7). */
export function PlaceTable({ unitId, list, state }: Props) {
  const path = `/units/${unitId}/places`;
  const chips = [undefined, "waiting", "decided", "own"] as const;
  return (
    <>
      <ListToolbar
        action={path}
        chips={chips.map((each) => ({
          label: each ? STATES[each].label : "Tất cả",
          active: state === each,
          href: hrefWith(path, { state: each }),
        }))}
        total={list.total}
        noun="tập thể"
        clearHref={state ? path : null}
      />
      <DataTable
        caption="Nơi kiểm điểm của tập thể ít thành viên"
        columns={columns}
        rows={list.rows}
        rowKey={(body) => body.id}
        empty={
          <EmptyState title={list.hasSeason ? "Không có tập thể nào" : "Chưa mở đợt kiểm điểm"}>
            {list.hasSeason
              ? "Các tập thể lãnh đạo trong hồ sơ đều đủ thành viên để kiểm điểm riêng."
              : "Nơi kiểm điểm được quyết định sau khi Ban Tổ chức Tỉnh ủy mở đợt kiểm điểm."}
          </EmptyState>
        }
      />
      <Pagination
        page={list.page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(page) => hrefWith(path, { state, page })}
      />
    </>
  );
}
