import { beforeAll, describe, expect, test } from "vitest";
import { getAccount } from "@/lib/accounts/queries/get-account";
import { listAccounts } from "@/lib/accounts/queries/list-accounts";
import { listAuditEvents } from "@/lib/audit/queries/list-audit-events";
import { getBallot } from "@/lib/ballots/queries/get-ballot";
import type { Actor } from "@/lib/core/actor";
import { ROLES, type Role } from "@/lib/core/roles";
import { getCritique } from "@/lib/critiques/queries/item-critiques";
import { getDashboard, getUnitNames } from "@/lib/dashboards/queries/get-dashboard";
import { getDossier, getDossierVersion, getDossierWhys } from "@/lib/dossiers/queries/get-dossier";
import { getDraft, listDraftRows } from "@/lib/imports/queries/get-draft";
import { listDrafts, listImportUnits } from "@/lib/imports/queries/list-drafts";
import { getMeetingTemplate } from "@/lib/imports/queries/meeting-template";
import { getPeopleTemplate } from "@/lib/imports/queries/people-template";
import { getTaskResultTemplate } from "@/lib/imports/queries/task-result-template";
import { getMeeting } from "@/lib/meetings/queries/get-meeting";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { getMinutes } from "@/lib/minutes/queries/get-minutes";
import { getPlace } from "@/lib/obligations/queries/get-place";
import { listPlaces } from "@/lib/obligations/queries/list-places";
import { listSubjects as listSeason } from "@/lib/obligations/queries/list-subjects";
import { getPersonSeason } from "@/lib/obligations/queries/person-season";
import { previewGeneration } from "@/lib/obligations/queries/preview-generation";
import { getPerson } from "@/lib/people/queries/get-person";
import { listPeople } from "@/lib/people/queries/list-people";
import { getClusterForm, getNewClusterForm } from "@/lib/plans/queries/cluster-form";
import { getPlanOverview } from "@/lib/plans/queries/get-plan";
import { getPreparedUnit } from "@/lib/plans/queries/get-prepared-unit";
import { getGroup, listGroups } from "@/lib/ratings/queries/get-group";
import { getList, listDecisions } from "@/lib/ratings/queries/get-list";
import { getSubject } from "@/lib/ratings/queries/get-subject";
import { listFindings } from "@/lib/ratings/queries/list-findings";
import { getReport } from "@/lib/reports/queries/get-report";
import { listCompilable } from "@/lib/reports/queries/list-compilable";
import { getProposal } from "@/lib/reports/queries/proposals";
import { getReview } from "@/lib/reviews/queries/get-review";
import { getShortcoming } from "@/lib/shortcomings/queries/get-shortcoming";
import { getResults } from "@/lib/task-results/queries/get-results";
import { listResults } from "@/lib/task-results/queries/list-results";
import { getUnit } from "@/lib/units/queries/get-unit";
import { findUnitOption, getUnitTree, searchUnits } from "@/lib/units/queries/list-units";
import { codeOf } from "../support/refusals";
import { actorsElsewhere, buildForeignThings, type ForeignThings } from "./foreign-world";

let things: ForeignThings;
let actors: Record<Role, Actor>;
const now = new Date("2024-12-05T02:00:00Z");

beforeAll(async () => {
  const foreign = await buildForeignThings();
  things = foreign.things;
  actors = await actorsElsewhere(foreign.world);
}, 120_000);

type Page = (actor: Actor, foreign: ForeignThings) => Promise<unknown>;

/** What a page or an export of a foreign unit's thing asks for: not found, as if it did not exist. */
const PAGES: Record<string, Page> = {
  "a unit": (actor, { unitId }) => getUnit(actor, unitId, now),
  "its season's list": (actor, { unitId }) => listSeason(actor, unitId, {}, now),
  "the places of its small collectives": (actor, { unitId }) => listPlaces(actor, unitId, { page: 1 }, now),
  "the place of one of them": (actor, { collectiveId }) => getPlace(actor, collectiveId, now),
  "the preview of its list": (actor, { unitId }) => previewGeneration(actor, unitId, now),
  "a person": (actor, { personId }) => getPerson(actor, personId, now),
  "a person's season": (actor, { personId }) => getPersonSeason(actor, personId, now),
  "an account": (actor, { accountId }) => getAccount(actor, accountId, now),
  "a plan": (actor, { unitId }) => getPlanOverview(actor, unitId),
  "a cluster": (actor, { clusterId }) => getClusterForm(actor, now, clusterId),
  "a new cluster": (actor, { unitId }) => getNewClusterForm(actor, now, unitId),
  "a followed unit": (actor, { unitId }) => getPreparedUnit(actor, now, unitId),
  "a self-review": (actor, { memberId }) => getReview(actor, { kind: "person", id: memberId }),
  "a meeting": (actor, { meetingId }) => getMeeting(actor, meetingId),
  "its minutes": (actor, { meetingId }) => getMinutes(actor, meetingId),
  "a critique": (actor, { meetingId, critiqueId }) => getCritique(actor, meetingId, critiqueId),
  "a ballot": (actor, { meetingId, ballotId }) => getBallot(actor, meetingId, ballotId),
  "a rated subject": (actor, { subjectId }) => getSubject(actor, subjectId),
  "its task results and discipline": (actor, { subjectId }) => getResults(actor, subjectId),
  "the task results of a unit": (actor, { unitId }) =>
    listResults(actor, unitId, { search: "", track: "", state: "", page: 1 }),
  "the findings of a unit": (actor, { unitId }) =>
    listFindings(actor, unitId, { search: "", track: "", severity: "", kind: "", page: 1 }),
  "a group": (actor, { groupId }) => getGroup(actor, groupId),
  "a list for decision": (actor, { decisionId }) => getList(actor, decisionId),
  "a dossier": (actor, { unitId }) => getDossier(actor, now, unitId),
  "why it says what it says": (actor, { unitId }) => getDossierWhys(actor, unitId),
  "a version of a dossier": (actor, { unitId }) => getDossierVersion(actor, unitId, 1),
  "a report": (actor, { unitId }) => getReport(actor, now, unitId),
  "what a report can compile": (actor, { unitId }) => listCompilable(actor, unitId),
  "a proposal": (actor, { proposalId }) => getProposal(actor, proposalId),
  "a file that was sent": (actor, { draftId }) => getDraft(actor, draftId),
  "its lines": (actor, { draftId }) => listDraftRows(actor, draftId, { shown: null, page: 1 }),
  "the template of a unit": (actor, { unitId }) => getPeopleTemplate(actor, unitId, now),
  "the task results template of a unit": (actor, { unitId }) => getTaskResultTemplate(actor, unitId),
  "the results template of a meeting": (actor, { meetingId }) => getMeetingTemplate(actor, meetingId),
  "a shortcoming": (actor, { shortcomingId }) => getShortcoming(actor, now, shortcomingId),
  "the dashboard and its export": (actor, { unitId }) =>
    getDashboard(actor, now, { unitId, track: "partyMember", page: null }),
  "the names behind it and their export": (actor, { unitId }) =>
    getUnitNames(actor, now, { unitId, track: "partyMember", page: null }),
};

/** Lists that take a unit to narrow by, or none: nothing of a foreign unit stands in them. */
const LISTS: Record<string, Page> = {
  people: (actor, { unitId }) => listPeople(actor, { unitId }, now),
  "the name of a unit": (actor, { unitId }) => findUnitOption(actor, unitId),
  meetings: (actor, { unitId }) => listMeetings(actor, now, { search: "", status: "", week: "", unitId, page: 1 }),
  audit: (actor, { unitId }) => listAuditEvents(actor, { unitId }),
};

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => (inner instanceof Map ? [...inner] : inner)) ?? "";
}

describe.each(ROLES)("A.4 for a %s", (role) => {
  test.each(Object.keys(PAGES))("%s of a foreign unit is not found", async (name) => {
    const page = PAGES[name];
    if (!page) throw new Error(name);
    expect(await codeOf(page(actors[role], things))).toBe("notFound");
  });

  test.each(Object.keys(LISTS))("the list of %s holds nothing of a foreign unit", async (name) => {
    const found = textOf(await LISTS[name]?.(actors[role], things));
    for (const id of [things.cellId, things.personId, things.memberId, things.meetingId])
      expect(found).not.toContain(id);
  });

  test("lists without a unit hold nothing foreign either", async () => {
    const actor = actors[role];
    const found = textOf([
      await getUnitTree(actor, { depth: 9, unitId: null }, now),
      await searchUnits(actor, "xa mot", 1, now),
      await listPeople(actor, {}, now),
      await listAccounts(actor, {}, now),
      await listAuditEvents(actor, {}),
      await listDrafts(actor, now, { view: "all", page: 1 }),
      await listImportUnits(actor, "people"),
      await listImportUnits(actor, "taskResults"),
      await refusedOr(listGroups(actor, things.unitId)),
      await refusedOr(listDecisions(actor, things.unitId)),
    ]);
    for (const id of [
      things.unitId,
      things.cellId,
      things.personId,
      things.accountId,
      things.groupId,
      things.decisionId,
      things.draftId,
    ])
      expect(found).not.toContain(id);
  });
});

/** Lists of a unit may refuse or be empty; both hold nothing. */
async function refusedOr(list: Promise<unknown>): Promise<unknown> {
  return list.catch((error: unknown) => {
    if (error instanceof Error && error.name === "DomainError") return [];
    throw error;
  });
}
