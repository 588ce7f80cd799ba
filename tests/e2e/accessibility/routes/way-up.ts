import { ID, type RouteCase } from "../route-case";

const DOSSIER = { list: "/dossiers", link: new RegExp(`^/dossiers/${ID}$`) };
const VERSION = new RegExp(`^/dossiers/${ID}/versions/[0-9]+$`);
const REPORT = { list: "/reports", link: new RegExp(`^/reports/${ID}$`) };
const GROUP = { list: "/ratings/groups", link: new RegExp(`^/ratings/groups/${ID}$`) };
const DECISION = { list: "/ratings/decisions", link: new RegExp(`^/ratings/decisions/${ID}$`) };
const UNIT_DASHBOARD = { list: "/dashboard", link: new RegExp(`^/dashboard/${ID}`) };

/** What goes up: dossiers, reports, ratings and the totals. */
export const WAY_UP: readonly RouteCase[] = [
  { route: "/dossiers", as: "huongkhe" },
  { route: "/dossiers/[unitId]", as: "huonglong", from: DOSSIER },
  { route: "/dossiers/[unitId]/derivation", as: "huonglong", from: DOSSIER, onward: ["/derivation"] },
  { route: "/dossiers/[unitId]/submit", as: "huonglong", from: DOSSIER, onward: ["/submit"] },
  { route: "/dossiers/[unitId]/sent", as: "hkc1", from: DOSSIER, onward: ["/sent"] },
  { route: "/dossiers/[unitId]/versions/[number]", as: "hkc1", from: DOSSIER, onward: [VERSION] },
  { route: "/reports", as: "huongkhe" },
  { route: "/reports/[unitId]", as: "huonglong", from: REPORT },
  { route: "/reports/[unitId]/sent", as: "huonglong", from: REPORT, onward: ["/sent"] },
  { route: "/reports/[unitId]/edit", as: "huongkhe", from: REPORT, onward: ["/edit"] },
  { route: "/reports/[unitId]/send", as: "huongkhe", from: REPORT, onward: ["/send"] },
  { route: "/reports/[unitId]/compile", as: "huongkhe", from: REPORT, onward: ["/compile"] },
  {
    route: "/reports/proposals/[proposalId]",
    as: "huongkhe",
    from: { list: "/reports", link: new RegExp(`^/reports/proposals/${ID}$`) },
  },
  { route: "/ratings", as: "huongkhe" },
  {
    route: "/ratings/subjects/[subjectId]",
    as: "huongkhe",
    from: { list: "/ratings", link: new RegExp(`^/ratings/subjects/${ID}$`) },
  },
  {
    route: "/ratings/subjects/[subjectId]/results",
    as: "huongkhe",
    from: { list: "/ratings/results", link: new RegExp(`^/ratings/subjects/${ID}/results$`) },
  },
  {
    route: "/ratings/subjects/[subjectId]/points",
    as: "huongkhe",
    from: { list: "/ratings", link: new RegExp(`^/ratings/subjects/${ID}$`) },
    onward: ["/points"],
  },
  { route: "/ratings/results", as: "huonglong" },
  { route: "/ratings/findings", as: "huongkhe" },
  { route: "/ratings/complaints", as: "huongkhe" },
  { route: "/ratings/groups", as: "huongkhe" },
  { route: "/ratings/groups/[groupId]", as: "huongkhe", from: GROUP },
  { route: "/ratings/groups/[groupId]/appraise", as: "huongkhe", from: GROUP, onward: ["/appraise"] },
  { route: "/ratings/groups/[groupId]/derivation", as: "huongkhe", from: GROUP, onward: ["/derivation"] },
  { route: "/ratings/decisions", as: "huongkhe" },
  { route: "/ratings/decisions/[decisionId]", as: "huongkhe", from: DECISION },
  { route: "/ratings/decisions/[decisionId]/print", as: "huongkhe", from: DECISION, onward: ["/print"] },
  { route: "/ratings/decisions/[decisionId]/derivation", as: "huongkhe", from: DECISION, onward: ["/derivation"] },
  { route: "/ratings/decisions/[decisionId]/present", as: "huongkhe", from: DECISION, onward: ["/present"] },
  { route: "/ratings/decisions/[decisionId]/record", as: "huongkhe", from: DECISION, onward: ["/record"] },
  {
    // Without a session typed in there is nothing to look over: the form is asked for.
    route: "/ratings/decisions/[decisionId]/record/check",
    as: "huongkhe",
    from: DECISION,
    onward: ["/record/check"],
    leadsTo: new RegExp(`/ratings/decisions/${ID}/record$`),
  },
  {
    route: "/ratings/decisions/[decisionId]/recorded",
    as: "huonglong",
    from: DECISION,
    onward: ["/recorded"],
  },
  { route: "/dashboard", as: "huongkhe" },
  { route: "/dashboard/[unitId]", as: "huongkhe", from: UNIT_DASHBOARD },
  {
    route: "/dashboard/[unitId]/names",
    as: "huongkhe",
    from: { list: "/dashboard", link: new RegExp(`^/dashboard/${ID}/names`) },
  },
];
