import type { Day } from "../../core/calendar";
import { formatCount, formatDay } from "../../core/format";
import type { Gap } from "../../dossiers/rules";
import type { HomeFacts } from "../dto";
import { accountTasks } from "./account-tasks";
import { type HomeTask, namesOf } from "./task";

export type BeyondCap = { id: string; name: string; proposed: number; limit: number; citation: string };
export type LateUnit = { name: string; overdue: number };

export type LeadFacts = {
  unitId: string;
  managesPlan: boolean;
  generates: boolean;
  completionDay: Day | null;
  gaps: readonly Gap[];
  /** Where the points of a season of points are laid down. */
  pointsCitation: string;
  beyond: readonly BeyondCap[];
  late: readonly LateUnit[];
};

/** What a level does for the units below it: list, plan, appraisal, session, caps, reminders. */
export function leadTasks(facts: HomeFacts, lead: LeadFacts): HomeTask[] {
  return [
    ...preparationTasks(facts, lead),
    ...ratingTasks(facts, lead),
    ...lateTasks(lead),
    ...accountTasks(facts.accounts),
  ];
}

function preparationTasks(facts: HomeFacts, lead: LeadFacts): HomeTask[] {
  const tasks: (HomeTask | null)[] = [
    lead.generates && lead.gaps.some((gap) => gap.kind === "subjects")
      ? {
          id: "subjects",
          title: "Lập danh sách phải kiểm điểm của đơn vị",
          dueOn: null,
          undated: "today",
          why: "Chưa có danh sách thì chưa lập lịch, chưa bỏ phiếu, chưa gửi hồ sơ được",
          action: { label: "Lập danh sách", href: `/units/${lead.unitId}/obligations/update`, main: true },
        }
      : null,
    lead.managesPlan && facts.plan?.status !== "issued"
      ? {
          id: "plan",
          title: "Ban hành kế hoạch kiểm điểm của đơn vị",
          dueOn: null,
          undated: "today",
          why: facts.plan
            ? "Kế hoạch đang soạn, chưa ghi số và ngày ban hành"
            : "Chưa có kế hoạch, chưa phân công theo dõi",
          action: { label: facts.plan ? "Soạn tiếp" : "Soạn kế hoạch", href: "/plans" },
        }
      : null,
  ];
  return tasks.filter((task) => task !== null);
}

function ratingTasks(facts: HomeFacts, lead: LeadFacts): HomeTask[] {
  const lists: HomeTask[] = facts.lists.map((list) => ({
    id: `list-${list.id}`,
    title: list.status === "draft" ? `Trình danh sách: ${list.title}` : `Ghi kết quả phiên họp: ${list.title}`,
    dueOn: lead.completionDay,
    undated: "week",
    why:
      list.status === "draft"
        ? "Danh sách đang chuẩn bị; cấp ủy quyết định trong phiên họp"
        : "Đã trình; ghi số, ngày quyết định và số phiếu sau phiên họp",
    action: { label: "Mở danh sách", href: `/ratings/decisions/${list.id}` },
  }));
  const beyond: HomeTask[] = lead.beyond.map((group) => ({
    id: `cap-${group.id}`,
    title: `Xem lại nhóm đề nghị vượt tỷ lệ tối đa: ${group.name}`,
    dueOn: lead.completionDay,
    undated: "week",
    why: `Đề nghị ${formatCount(group.proposed)}, tối đa ${formatCount(group.limit)} HTXSNV`,
    citation: group.citation,
    action: { label: "Mở nhóm", href: `/ratings/groups/${group.id}` },
  }));
  const review: HomeTask[] =
    facts.toAppraise === 0 && facts.lists.length === 0
      ? []
      : [
          {
            id: "findings",
            title: "Xem các điểm cần xem lại trước khi quyết định",
            dueOn: lead.completionDay,
            undated: "week",
            why: "Mức đề nghị được đối chiếu với kết quả nhiệm vụ, kỷ luật, kết luận, hạn chế kỳ trước và xếp loại liên quan",
            action: { label: "Xem các điểm", href: "/ratings/findings" },
          },
        ];
  const complaints = complaintTasks(facts);
  const score = scoreTasks(facts, lead);
  if (facts.toAppraise === 0) return [...beyond, ...score, ...review, ...complaints, ...lists];
  const appraise: HomeTask = {
    id: "appraise",
    title: `Thẩm định ${formatCount(facts.toAppraise)} đề nghị xếp loại`,
    dueOn: lead.completionDay,
    undated: "week",
    why: "Đã có kết quả bỏ phiếu hoặc đề nghị từ cấp dưới, chưa thẩm định",
    action: { label: "Thẩm định", href: "/ratings?scope=decide&state=toAppraise" },
  };
  return [...beyond, ...score, appraise, ...review, ...complaints, ...lists];
}

/** The points of the level that decides are those the level is read from, once it has given them (R8.12). */
function scoreTasks({ toScore }: HomeFacts, { completionDay, pointsCitation }: LeadFacts): HomeTask[] {
  if (toScore === 0) return [];
  return [
    {
      id: "score",
      title: `Chấm điểm ${formatCount(toScore)} đối tượng trước khi quyết định`,
      dueOn: completionDay,
      undated: "week",
      why: "Đã có kết quả bỏ phiếu hoặc đề nghị từ cấp dưới, cấp có thẩm quyền chưa chấm điểm",
      citation: pointsCitation,
      action: { label: "Chấm điểm", href: "/ratings?scope=decide&state=toScore" },
    },
  ];
}

/** An open complaint holds the decision up (R20.3); its own day has passed with its arrival, so it is one of this week. */
function complaintTasks({ openComplaints: { count, oldestOn } }: HomeFacts): HomeTask[] {
  if (count === 0 || oldestOn === null) return [];
  return [
    {
      id: "complaints",
      title: `Giải quyết ${formatCount(count)} đơn, phản ánh`,
      dueOn: null,
      undated: "week",
      why: `Đơn sớm nhất nhận ngày ${formatDay(oldestOn)}; chưa giải quyết thì chưa ghi quyết định xếp loại được`,
      action: { label: "Mở sổ đơn", href: "/ratings/complaints?status=open" },
    },
  ];
}

function lateTasks({ late, unitId }: LeadFacts): HomeTask[] {
  if (late.length === 0) return [];
  return [
    {
      id: "late-units",
      title: `Đôn đốc ${formatCount(late.length)} đơn vị chậm kế hoạch`,
      dueOn: null,
      undated: "today",
      why: namesOf(
        late.map((unit) => unit.name),
        late.length,
        "đơn vị",
      ),
      action: { label: "Xem nguyên nhân", href: `/dashboard/${unitId}` },
    },
  ];
}
