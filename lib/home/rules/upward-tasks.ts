import { type Day, dayOf } from "../../core/calendar";
import { formatCount } from "../../core/format";
import { type Gap, gapSentence } from "../../dossiers/rules";
import { mayReportNow } from "../../reports/rules";
import type { HomeFacts } from "../dto";
import { type HomeTask, namesOf } from "./task";

/** The unit of the chosen role as far as handing up is concerned. */
export type UpwardUnit = {
  id: string;
  name: string;
  aboveName: string | null;
  /** Looks after the self-reviews of the unit. */
  collectsReviews: boolean;
  sendsDossier: boolean;
  writesReport: boolean;
  dossierDay: Day | null;
  /** Where the points of a season of points are laid down. */
  pointsCitation: string;
};

/** Self-reviews, the dossier, the report: what goes up, and what comes from below (RQ-07, RQ-11, RQ-14). */
export function upwardTasks(facts: HomeFacts, gaps: readonly Gap[], unit: UpwardUnit): HomeTask[] {
  return [
    ...selfReviewTask(facts, gaps, unit),
    ...ownPointsTask(facts, unit),
    ...ownDossierTask(facts, gaps, unit),
    ...incomingTasks(facts, gaps),
    ...reportTasks(facts, unit),
    ...reportsBelowTasks(facts, unit),
    ...answerTasks(facts, unit),
  ];
}

/** The self-reviews have to be there at the meeting; without one, by the day of the dossier. */
function selfReviewTask(facts: HomeFacts, gaps: readonly Gap[], unit: UpwardUnit): HomeTask[] {
  const gap = gaps.find((each) => each.kind === "selfReview");
  if (!gap || !unit.collectsReviews) return [];
  const next = facts.meetings[0];
  return [
    {
      id: "self-reviews",
      title: `Nhắc nộp ${formatCount(gap.count)} bản kiểm điểm còn thiếu`,
      dueOn: next ? dayOf(new Date(next.startsAt)) : unit.dossierDay,
      undated: "week",
      why: namesOf(
        gap.items.map((item) => item.name),
        gap.count,
        "người, tập thể",
      ),
      action: { label: "Xem danh sách", href: "/reviews?state=notStarted" },
    },
  ];
}

/** A Party organisation hands in no self-review: its own committee scores it before its dossier goes (R8.12, R8.13). */
function ownPointsTask({ ownToScore }: HomeFacts, unit: UpwardUnit): HomeTask[] {
  const [first] = ownToScore;
  if (first === undefined) return [];
  const isOne = ownToScore.length === 1;
  return [
    {
      id: "own-points",
      title: isOne ? `Chấm điểm ${unit.name}` : `Chấm điểm ${formatCount(ownToScore.length)} tổ chức đảng của đơn vị`,
      dueOn: unit.dossierDay,
      undated: "week",
      why: "Tổ chức đảng không nộp bản kiểm điểm nên cấp ủy tự chấm; đã gửi hồ sơ thì không chấm được nữa",
      citation: unit.pointsCitation,
      action: {
        label: "Chấm điểm",
        href: isOne ? `/ratings/subjects/${first}/points?form=own#own` : "/ratings?scope=propose&state=toScore",
      },
    },
  ];
}

function ownDossierTask(facts: HomeFacts, gaps: readonly Gap[], unit: UpwardUnit): HomeTask[] {
  const { dossier } = facts;
  if (!unit.sendsDossier || !unit.aboveName) return [];
  const base = { id: "dossier", dueOn: unit.dossierDay, undated: "week" } as const;
  if (dossier?.status === "submitted") {
    const title = `Chờ ${unit.aboveName} tiếp nhận hồ sơ`;
    return [
      {
        ...base,
        title,
        isWaiting: true,
        why: "Hồ sơ đã gửi",
        action: { label: "Xem hồ sơ", href: `/dossiers/${unit.id}` },
      },
    ];
  }
  if (dossier?.status === "received" || dossier?.status === "decided") return [];
  const isReturned = dossier?.status === "returned";
  const title = isReturned ? `Sửa và gửi lại hồ sơ lên ${unit.aboveName}` : `Gửi hồ sơ lên ${unit.aboveName}`;
  const why = isReturned ? `Bị trả lại: ${dossier.reason ?? "không ghi lý do"}` : null;
  if (gaps.length === 0 && !isReturned) {
    const action = { label: "Gửi cấp trên", href: `/dossiers/${unit.id}/submit`, main: true };
    return [{ ...base, title, why: "Đã đủ thành phần", action }];
  }
  if (gaps.length === 0)
    return [{ ...base, title, why, action: { label: "Mở hồ sơ", href: `/dossiers/${unit.id}`, main: true } }];
  return [
    {
      ...base,
      title,
      why,
      action: { label: "Mở hồ sơ", href: `/dossiers/${unit.id}` },
      blocked: {
        label: "Gửi cấp trên",
        reason: gaps.map(gapSentence).join("; "),
        liftedBy: liftedBy(gaps),
      },
    },
  ];
}

/** Whose turn it is while the dossier cannot go. */
function liftedBy(gaps: readonly Gap[]): string {
  const lower = gaps.find((gap) => gap.kind === "lowerDossier");
  if (gaps.length === 1 && lower) {
    return `chờ: ${namesOf(
      lower.items.map((item) => item.name),
      lower.count,
      "đơn vị",
    )}`;
  }
  return "mở hồ sơ để xem và bổ sung từng mục";
}

function incomingTasks(facts: HomeFacts, gaps: readonly Gap[]): HomeTask[] {
  const { incomingDossiers: incoming } = facts;
  const names = incoming.map((row) => row.name);
  const only = incoming.length === 1 ? incoming[0] : undefined;
  const lower = gaps.find((gap) => gap.kind === "lowerDossier");
  const receive: HomeTask[] =
    incoming.length === 0
      ? []
      : [
          {
            id: "dossiers-in",
            title: only
              ? `Kiểm tra, tiếp nhận hồ sơ của ${only.name}`
              : `Kiểm tra, tiếp nhận hồ sơ của ${formatCount(incoming.length)} đơn vị`,
            dueOn: null,
            undated: "today",
            why: only ? "Hồ sơ đã gửi, chờ tiếp nhận hoặc trả lại" : namesOf(names, names.length, "đơn vị"),
            action: { label: "Mở hồ sơ", href: only ? `/dossiers/${only.unitId}` : "/dossiers?state=sent", main: true },
          },
        ];
  const waiting = lower ? lower.count - incoming.length : 0;
  if (!lower || waiting <= 0) return receive;
  const missing = lower.items.map((item) => item.name).filter((name) => !names.includes(name));
  return [
    ...receive,
    {
      id: "dossiers-missing",
      title: `Chờ ${formatCount(waiting)} đơn vị cấp dưới gửi hồ sơ`,
      dueOn: null,
      isWaiting: true,
      why: namesOf(missing, waiting, "đơn vị"),
      action: { label: "Xem hồ sơ cấp dưới", href: "/dossiers" },
    },
  ];
}

function reportTasks(facts: HomeFacts, unit: UpwardUnit): HomeTask[] {
  if (!unit.writesReport || facts.report?.status === "sent") return [];
  const isBegun = facts.report !== null;
  const base = {
    id: "report",
    title: unit.aboveName
      ? `Gửi báo cáo chất lượng kiểm điểm lên ${unit.aboveName}`
      : "Lập báo cáo chất lượng kiểm điểm",
    dueOn: unit.dossierDay,
    undated: "week",
  } as const;
  const write = { label: isBegun ? "Soạn tiếp" : "Soạn báo cáo", href: `/reports/${unit.id}/edit` };
  if (!mayReportNow(facts)) {
    return [
      {
        ...base,
        why: "Có thể soạn trước",
        action: write,
        blocked: { label: "Gửi báo cáo", reason: "đơn vị chưa kiểm điểm", liftedBy: "gửi được ngay sau hội nghị" },
      },
    ];
  }
  const unbegun = facts.hasReviewed ? "Đơn vị đã kiểm điểm, chưa có báo cáo" : "Chưa soạn báo cáo của đợt này";
  return [{ ...base, why: isBegun ? "Đã soạn, chưa gửi" : unbegun, action: write }];
}

/** What the reports below ask of this unit. */
function reportsBelowTasks(facts: HomeFacts, unit: UpwardUnit): HomeTask[] {
  const { proposalsToAnswer: asked, missingReports } = facts;
  const [first] = asked;
  const askers = [...new Set(asked.map((row) => row.unitName))];
  const answer: HomeTask = {
    id: "proposals",
    title: `Trả lời ${formatCount(asked.length)} kiến nghị của cấp dưới`,
    dueOn: null,
    undated: "week",
    why: namesOf(askers, askers.length, "đơn vị"),
    action: { label: "Trả lời", href: asked.length === 1 ? `/reports/proposals/${first?.id}` : "/reports" },
  };
  const compile: HomeTask = {
    id: "compile",
    title: `Tổng hợp ${formatCount(facts.untaken)} khó khăn, kiến nghị từ báo cáo cấp dưới`,
    dueOn: unit.dossierDay,
    undated: "week",
    why: "Mục đưa vào báo cáo được chuyển tiếp lên cấp trên",
    action: { label: "Tổng hợp", href: `/reports/${unit.id}/compile` },
  };
  const missing: HomeTask = {
    id: "reports-missing",
    title: `Chờ ${formatCount(missingReports.length)} đơn vị cấp dưới gửi báo cáo`,
    dueOn: null,
    isWaiting: true,
    why: namesOf(missingReports, missingReports.length, "đơn vị"),
    action: { label: "Xem báo cáo cấp dưới", href: "/reports" },
  };
  return [
    ...(asked.length > 0 ? [answer] : []),
    ...(facts.untaken > 0 ? [compile] : []),
    ...(missingReports.length > 0 ? [missing] : []),
  ];
}

/** What this unit asked of those above. */
function answerTasks(facts: HomeFacts, unit: UpwardUnit): HomeTask[] {
  const { answersReceived, unansweredProposals } = facts;
  const answered: HomeTask = {
    id: "answers",
    title: `Xem trả lời ${formatCount(answersReceived.length)} kiến nghị của đơn vị`,
    dueOn: null,
    undated: "today",
    why: `${[...new Set(answersReceived.map((row) => row.unitName))].join(", ")} trả lời trong 7 ngày qua`,
    action: { label: "Xem trả lời", href: `/reports/${unit.id}` },
  };
  const waiting: HomeTask = {
    id: "proposals-waiting",
    title: `Chờ cấp trên trả lời ${formatCount(unansweredProposals)} kiến nghị`,
    dueOn: null,
    isWaiting: true,
    why: "Trả lời hiện ra ở trang này và trong báo cáo",
    action: { label: "Xem báo cáo", href: `/reports/${unit.id}` },
  };
  return [...(answersReceived.length > 0 ? [answered] : []), ...(unansweredProposals > 0 ? [waiting] : [])];
}
