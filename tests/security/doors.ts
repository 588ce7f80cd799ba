import { disableAccount, enableAccount } from "@/lib/accounts/commands/close-account";
import { createAccount } from "@/lib/accounts/commands/create-account";
import { endGrant } from "@/lib/accounts/commands/end-grant";
import { grantRole } from "@/lib/accounts/commands/grant-role";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { revokeSessions } from "@/lib/accounts/commands/revoke-sessions";
import { enterReturn } from "@/lib/aggregates/commands/enter-return";
import { closeBallot } from "@/lib/ballots/commands/close-ballot";
import { openBallot } from "@/lib/ballots/commands/open-ballot";
import { repeatBallot } from "@/lib/ballots/commands/repeat-ballot";
import { editCritique } from "@/lib/critiques/commands/edit-critique";
import { recordCritique } from "@/lib/critiques/commands/record-critique";
import { replyCritique } from "@/lib/critiques/commands/reply-critique";
import { withdrawCritique } from "@/lib/critiques/commands/withdraw-critique";
import { addContentItem } from "@/lib/cycles/commands/add-content-item";
import { changeSetting } from "@/lib/cycles/commands/change-setting";
import { closeCycle } from "@/lib/cycles/commands/close-cycle";
import { editContentItem } from "@/lib/cycles/commands/edit-content-item";
import { endContentItem } from "@/lib/cycles/commands/end-content-item";
import { grantExtension } from "@/lib/cycles/commands/grant-extension";
import { setDeadline } from "@/lib/cycles/commands/set-deadline";
import { splitPoints } from "@/lib/cycles/commands/split-points";
import type { CommandContext } from "@/lib/db/run-command";
import { receiveDossier } from "@/lib/dossiers/commands/receive-dossier";
import { recordSession } from "@/lib/dossiers/commands/record-session";
import { returnDossier } from "@/lib/dossiers/commands/return-dossier";
import { submitDossier } from "@/lib/dossiers/commands/submit-dossier";
import { decideRows, excludeProblemRows } from "@/lib/imports/commands/decide-rows";
import { discardImport } from "@/lib/imports/commands/discard-import";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
import { adjustParticipant } from "@/lib/meetings/commands/adjust-participant";
import { cancelMeeting } from "@/lib/meetings/commands/cancel-meeting";
import { concludeItem, concludeItems } from "@/lib/meetings/commands/conclude-items";
import { inviteGuest } from "@/lib/meetings/commands/invite-guest";
import { openItem } from "@/lib/meetings/commands/open-item";
import { openMeeting } from "@/lib/meetings/commands/open-meeting";
import { postponeItem, resumeItem } from "@/lib/meetings/commands/postpone-item";
import { recordAttendance } from "@/lib/meetings/commands/record-attendance";
import { removeParticipant } from "@/lib/meetings/commands/remove-participant";
import { rescheduleMeeting } from "@/lib/meetings/commands/reschedule-meeting";
import { scheduleMeeting } from "@/lib/meetings/commands/schedule-meeting";
import { signMinutes } from "@/lib/minutes/commands/sign-minutes";
import { decidePlace } from "@/lib/obligations/commands/decide-place";
import { generateObligations } from "@/lib/obligations/commands/generate-obligations";
import { withdrawPlace } from "@/lib/obligations/commands/withdraw-place";
import { addPerson } from "@/lib/people/commands/add-person";
import { correctPerson } from "@/lib/people/commands/correct-person";
import { endEntry } from "@/lib/people/commands/end-entry";
import { recordCondition } from "@/lib/people/commands/record-condition";
import { recordPosition } from "@/lib/people/commands/record-position";
import { takeSeat } from "@/lib/people/commands/take-seat";
import { transferMember } from "@/lib/people/commands/transfer-member";
import { assignMember } from "@/lib/plans/commands/assign-member";
import { endAssignment } from "@/lib/plans/commands/end-assignment";
import { endMark } from "@/lib/plans/commands/end-mark";
import { issuePlan } from "@/lib/plans/commands/issue-plan";
import { markUnit } from "@/lib/plans/commands/mark-unit";
import { createCluster, editCluster } from "@/lib/plans/commands/save-cluster";
import { savePlan } from "@/lib/plans/commands/save-plan";
import { writeNote } from "@/lib/plans/commands/write-note";
import { announceResults } from "@/lib/ratings/commands/announce-results";
import { appraiseLevels } from "@/lib/ratings/commands/appraise-levels";
import { listGroup } from "@/lib/ratings/commands/list-group";
import { listSubject, unlistSubject } from "@/lib/ratings/commands/list-subject";
import { postponeBlocked } from "@/lib/ratings/commands/postpone-blocked";
import { presentList } from "@/lib/ratings/commands/present-list";
import { proposeLevel } from "@/lib/ratings/commands/propose-level";
import { recordPoints } from "@/lib/ratings/commands/record-points";
import { registerComplaint } from "@/lib/ratings/commands/register-complaint";
import { resolveComplaint } from "@/lib/ratings/commands/resolve-complaint";
import { setGroupCap } from "@/lib/ratings/commands/set-group-cap";
import { takeBackList } from "@/lib/ratings/commands/take-back-list";
import { withdrawPoints } from "@/lib/ratings/commands/withdraw-points";
import { answerProposal } from "@/lib/reports/commands/answer-proposal";
import { compileEntries } from "@/lib/reports/commands/compile-entries";
import { saveReport } from "@/lib/reports/commands/save-report";
import { sendReport } from "@/lib/reports/commands/send-report";
import { reopenReview } from "@/lib/reviews/commands/reopen-review";
import { saveReview } from "@/lib/reviews/commands/save-review";
import { amendShortcoming } from "@/lib/shortcomings/commands/amend-shortcoming";
import { recordShortcoming } from "@/lib/shortcomings/commands/record-shortcoming";
import { reportStep } from "@/lib/shortcomings/commands/report-step";
import { verifyShortcoming } from "@/lib/shortcomings/commands/verify-shortcoming";
import { recordConclusion } from "@/lib/task-results/commands/record-conclusion";
import { recordDiscipline } from "@/lib/task-results/commands/record-discipline";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { withdrawConclusion } from "@/lib/task-results/commands/withdraw-conclusion";
import { withdrawDiscipline } from "@/lib/task-results/commands/withdraw-discipline";
import { newcomer, peopleFile } from "../support/people-files";
import type { ForeignThings } from "./foreign-world";

export type Command = (ctx: CommandContext, raw: unknown) => Promise<unknown>;
export type Door = { command: Command; input: (things: ForeignThings) => Record<string, unknown> };

/** What every form may carry; each command takes what it knows. */
function form(things: ForeignThings): Record<string, unknown> {
  return {
    ...things,
    version: 1,
    text: "Nội dung",
    reason: "Lý do",
    document: "12-QĐ",
    documentNumber: "12-QĐ",
    title: "Tiêu đề",
    name: "Tên",
    place: "Hội trường",
    level: "good",
    bound: "through",
    dueOn: "2024-12-01",
    validFrom: "2024-12-01",
    number: "12",
    subjectKind: "grassrootsStandingCommittee",
  };
}

const door = (command: Command, extra: (things: ForeignThings) => Record<string, unknown> = () => ({})): Door => ({
  command,
  input: (things) => ({ ...form(things), ...extra(things) }),
});

const COUNTS = { issued: 1, returned: 1, lost: 0, valid: 1, invalid: 0, rows: {}, tellers: "Hai người" };
const LIST = peopleFile([newcomer("Chi bộ", "Người Lạ")]);
const STARTS = { day: "2024-12-06", time: "07:30" };

/** Every command of the application with a form for things of a foreign unit, by the file it stands in. */
export const DOORS: Record<string, readonly Door[]> = {
  "accounts/close-account": [door(disableAccount), door(enableAccount)],
  "accounts/create-account": [
    door(createAccount, ({ cellId }) => ({
      displayName: "Người Lạ",
      signInName: "nguoi.la",
      role: "cellSecretary",
      unitId: cellId,
    })),
  ],
  "accounts/end-grant": [door(endGrant, () => ({ endsOn: "2024-12-05" }))],
  "accounts/grant-role": [door(grantRole, () => ({ role: "auditor" }))],
  "accounts/reset-password": [door(resetPassword)],
  "accounts/revoke-sessions": [door(revokeSessions)],
  "ballots/close-ballot": [door(closeBallot, () => COUNTS)],
  "ballots/open-ballot": [door(openBallot)],
  "ballots/repeat-ballot": [door(repeatBallot)],
  "critiques/edit-critique": [door(editCritique, () => ({ kind: "strength", contentItemId: "" }))],
  "critiques/record-critique": [
    door(recordCritique, () => ({ speaker: "Nguyễn Văn An", kind: "strength", contentItemId: "" })),
  ],
  "critiques/reply-critique": [door(replyCritique, () => ({ replyKind: "acceptance", replyText: "Tiếp thu" }))],
  "critiques/withdraw-critique": [door(withdrawCritique)],
  "cycles/add-content-item": [door(addContentItem, () => ({ subject: "collective" }))],
  "cycles/change-setting": [
    door(changeSetting, () => ({ key: "quorum.share", value: "3/4", documentOn: "2024-11-20" })),
  ],
  "cycles/close-cycle": [door(closeCycle, () => ({ note: "Căn cứ", understood: "true" }))],
  "cycles/edit-content-item": [door(editContentItem, ({ contentItemId }) => ({ itemId: contentItemId }))],
  "cycles/end-content-item": [door(endContentItem, ({ contentItemId }) => ({ itemId: contentItemId }))],
  "cycles/grant-extension": [
    door(grantExtension, ({ districtId, unitId }) => ({
      granterUnitId: districtId,
      targetUnitId: unitId,
      level: "cell",
      kind: "review",
    })),
  ],
  "cycles/split-points": [door(splitPoints, () => ({ subject: "collective", max: {} }))],
  "cycles/set-deadline": [door(setDeadline, () => ({ level: "cell", kind: "review" }))],
  "dossiers/receive-dossier": [door(receiveDossier)],
  "dossiers/record-session": [
    door(recordSession, ({ collectiveId }) => ({
      bodyId: collectiveId,
      sessionOn: "2024-12-05",
      decidedOn: "2024-12-05",
      membersTotal: 3,
      membersPresent: 3,
      votesFor: 3,
    })),
  ],
  "dossiers/return-dossier": [door(returnDossier)],
  "dossiers/submit-dossier": [door(submitDossier, () => ({ contentsHash: "0".repeat(64) }))],
  "imports/decide-rows": [
    door(decideRows, () => ({ shown: ["0"], excluded: ["0"], decisions: {} })),
    door(excludeProblemRows),
  ],
  "imports/discard-import": [door(discardImport)],
  "imports/record-import": [door(recordImport)],
  "imports/upload-import": [
    door(
      (ctx, raw) => uploadImport(ctx, raw, LIST),
      ({ unitId }) => ({ kind: "people", unitId, meetingId: "", fileName: "x.xlsx" }),
    ),
    door(
      (ctx, raw) => uploadImport(ctx, raw, LIST),
      ({ unitId }) => ({ kind: "taskResults", unitId, meetingId: "", fileName: "x.xlsx" }),
    ),
  ],
  "meetings/adjust-participant": [door(adjustParticipant, () => ({ capacity: "advisory" }))],
  "meetings/cancel-meeting": [door(cancelMeeting)],
  "meetings/conclude-items": [
    door(concludeItem, () => ({ conclusion: "Kết luận" })),
    door(concludeItems, ({ itemId }) => ({ items: { [itemId]: "Kết luận" } })),
  ],
  "meetings/invite-guest": [door(inviteGuest)],
  "meetings/open-item": [door(openItem)],
  "meetings/open-meeting": [door(openMeeting)],
  "meetings/postpone-item": [door(postponeItem), door(resumeItem)],
  "meetings/record-attendance": [door(recordAttendance, () => ({ allPresent: "on" }))],
  "meetings/remove-participant": [door(removeParticipant)],
  "meetings/reschedule-meeting": [door(rescheduleMeeting, () => ({ startsAt: STARTS }))],
  "meetings/schedule-meeting": [
    door(scheduleMeeting, ({ collectiveId }) => ({ collectiveIds: [collectiveId], startsAt: STARTS })),
  ],
  "minutes/sign-minutes": [door(signMinutes)],
  "obligations/decide-place": [
    door(decidePlace, ({ collectiveId }) => ({ hostId: collectiveId, documentOn: "2024-12-01" })),
  ],
  "obligations/generate-obligations": [door(generateObligations)],
  "obligations/withdraw-place": [
    door(withdrawPlace, ({ subjectId }) => ({ placeId: subjectId, documentOn: "2024-12-01" })),
  ],
  "people/add-person": [
    door(addPerson, () => ({
      fullName: "Người Lạ",
      birthDate: "1980-01-01",
      gender: "male",
      status: "official",
      admittedOn: "2010-01-01",
    })),
  ],
  "people/correct-person": [
    door(correctPerson, () => ({ fullName: "Người Lạ", birthDate: "1980-01-01", gender: "male" })),
  ],
  "people/end-entry": [door(endEntry, ({ seatId }) => ({ kind: "seat", entryId: seatId, endsOn: "2024-12-05" }))],
  "people/record-condition": [door(recordCondition, () => ({ kind: "maternity" }))],
  "people/record-position": [door(recordPosition, () => ({ rank: "head", managementLevel: "district" }))],
  "people/take-seat": [door(takeSeat, () => ({ role: "ordinary" }))],
  "people/transfer-member": [door(transferMember, () => ({ on: "2024-12-02" }))],
  "plans/assign-member": [door(assignMember, () => ({ kind: "direct" }))],
  "plans/end-assignment": [door(endAssignment)],
  "plans/end-mark": [door(endMark)],
  "plans/issue-plan": [door(issuePlan, () => ({ issuedOn: "2024-12-01" }))],
  "plans/mark-unit": [door(markUnit)],
  "plans/save-cluster": [
    door(createCluster, ({ personId }) => ({ headId: personId, unitIds: [] })),
    door(editCluster, ({ personId }) => ({ headId: personId, unitIds: [] })),
  ],
  "plans/save-plan": [door(savePlan, () => ({ summary: "Kế hoạch" }))],
  "plans/write-note": [door(writeNote, () => ({ body: "Nắm bắt" }))],
  "ratings/announce-results": [door(announceResults)],
  "ratings/appraise-levels": [
    door(appraiseLevels, ({ subjectId }) => ({ ratings: { [subjectId]: { level: "good" } } })),
  ],
  "ratings/list-group": [door(listGroup)],
  "ratings/list-subject": [door(listSubject), door(unlistSubject)],
  "ratings/postpone-blocked": [door(postponeBlocked)],
  "ratings/present-list": [door(presentList)],
  "ratings/propose-level": [door(proposeLevel)],
  "ratings/record-points": [
    door(recordPoints, () => ({ scorer: "own", documentOn: "2024-11-20", note: "Căn cứ" })),
    door(recordPoints, () => ({ scorer: "competent", documentOn: "2024-11-20", note: "Căn cứ" })),
  ],
  "ratings/register-complaint": [
    door(registerComplaint, () => ({ kind: "complaint", summary: "Đơn", receivedOn: "2024-12-01" })),
  ],
  "ratings/resolve-complaint": [door(resolveComplaint, () => ({ outcome: "Xong", resolvedOn: "2024-12-02" }))],
  "ratings/set-group-cap": [door(setGroupCap, () => ({ sharePercent: 20 }))],
  "ratings/take-back-list": [door(takeBackList)],
  "ratings/withdraw-points": [door(withdrawPoints, ({ subjectId }) => ({ sheetId: subjectId }))],
  "reports/answer-proposal": [door(answerProposal)],
  "reports/compile-entries": [
    door(compileEntries, ({ difficultyId, proposalId }) => ({
      difficultyIds: [difficultyId],
      proposalIds: [proposalId],
    })),
  ],
  "aggregates/enter-return": [
    door(enterReturn, () => ({
      track: "partyMember",
      countedOn: "2024-11-20",
      required: "10",
      exempt: "0",
      reviewed: "5",
      decided: { excellent: "0", good: "0", fair: "0", failed: "0" },
      source: "12-BC/ĐU",
      sourceOn: "2024-11-20",
    })),
  ],
  "reports/save-report": [door(saveReport, () => ({ quality: "Tốt" }))],
  "reports/send-report": [door(sendReport)],
  "reviews/reopen-review": [door(reopenReview, ({ memberId }) => ({ ref: { kind: "person", id: memberId } }))],
  "reviews/save-review": [door(saveReview, ({ memberId }) => ({ ref: { kind: "person", id: memberId } }))],
  "shortcomings/amend-shortcoming": [door(amendShortcoming)],
  "shortcomings/record-shortcoming": [
    door(recordShortcoming, ({ personId }) => ({
      owner: `person:${personId}`,
      origin: "review",
      originYear: 2023,
      critiqueId: "",
    })),
  ],
  "shortcomings/report-step": [door(reportStep, () => ({ happenedOn: "2024-12-01", statusAfter: "underWay" }))],
  "shortcomings/verify-shortcoming": [door(verifyShortcoming, () => ({ verdict: "verified" }))],
  "task-results/record-conclusion": [
    door(recordConclusion, () => ({ kind: "degraded", issuer: "Ủy ban Kiểm tra", concludedOn: "2024-11-01" })),
    door(recordConclusion, () => ({
      kind: "lowConfidence",
      issuer: "Hội nghị",
      concludedOn: "2024-11-01",
      lowVotes: "6",
      totalVotes: "9",
    })),
  ],
  "task-results/record-discipline": [
    door(recordDiscipline, ({ unitId }) => ({
      kind: "reprimand",
      decidedOn: "2024-11-01",
      actOn: "2024-10-01",
      actUnitId: unitId,
    })),
  ],
  "task-results/record-task-result": [
    door(recordTaskResult, () => ({
      assigned: 10,
      done: 9,
      doneLate: 1,
      aboveRequirement: 2,
      sourceDocument: "1-BC",
      sourceOn: "2024-12-01",
    })),
  ],
  "task-results/withdraw-conclusion": [door(withdrawConclusion, ({ subjectId }) => ({ factId: subjectId }))],
  "task-results/withdraw-discipline": [door(withdrawDiscipline, ({ subjectId }) => ({ factId: subjectId }))],
};

/** Files below commands/ that no form reaches: parts of a command, and what belongs to the whole installation or to oneself. */
export const NOT_DOORS: Record<string, string> = {
  "accounts/change-password": "the own account only",
  "accounts/make-password": "part of creating and resetting",
  "ballots/insert-ballot": "part of opening and repeating",
  "cycles/fill-due-days": "part of deadlines and of the list",
  "cycles/lock-content-item": "part of editing",
  "cycles/lock-season": "part of the season's commands",
  "cycles/open-cycle": "of the province: it has its own tests",
  "dossiers/lock-dossier": "part of receiving and returning",
  "imports/check-draft": "part of sending and checking again",
  "imports/check-meeting-draft": "part of checking",
  "imports/check-task-results": "part of checking and recording",
  "imports/record-meeting": "part of recording",
  "imports/recheck-draft": "part of deciding and recording",
  "imports/record-people": "part of recording",
  "imports/store-rows": "part of sending and checking",
  "meetings/audit-meeting": "part of every meeting command",
  "meetings/insert-participants": "part of scheduling",
  "obligations/lock-placed-body": "part of deciding and withdrawing a place",
  "obligations/record-ratings": "part of ballots, reviews and decisions",
  "obligations/write-season": "part of the list",
  "people/write-people": "part of adding people, seats and posts",
  "plans/lock-assignment": "part of notes and endings",
  "plans/lock-owner": "part of plans",
  "ratings/locks": "part of the rating commands",
  "ratings/open-list": "part of listing",
  "ratings/record-decision": "part of recording a session",
  "reports/lock-report": "part of the report commands",
  "shortcomings/lock-shortcoming": "part of the register's commands",
  "task-results/lock-subject": "part of the commands on results",
};
