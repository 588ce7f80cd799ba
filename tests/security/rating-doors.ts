import { receiveDossier } from "@/lib/dossiers/commands/receive-dossier";
import { recordSession } from "@/lib/dossiers/commands/record-session";
import { returnDossier } from "@/lib/dossiers/commands/return-dossier";
import { submitDossier } from "@/lib/dossiers/commands/submit-dossier";
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
import { amendShortcoming } from "@/lib/shortcomings/commands/amend-shortcoming";
import { recordShortcoming } from "@/lib/shortcomings/commands/record-shortcoming";
import { reportStep } from "@/lib/shortcomings/commands/report-step";
import { verifyShortcoming } from "@/lib/shortcomings/commands/verify-shortcoming";
import { recordConclusion } from "@/lib/task-results/commands/record-conclusion";
import { recordDiscipline } from "@/lib/task-results/commands/record-discipline";
import { recordTaskResult } from "@/lib/task-results/commands/record-task-result";
import { withdrawConclusion } from "@/lib/task-results/commands/withdraw-conclusion";
import { withdrawDiscipline } from "@/lib/task-results/commands/withdraw-discipline";
import { type Door, door } from "./door";

/** Of ratings, what they rest on, and what goes up. */
export const RATING_DOORS: Record<string, readonly Door[]> = {
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
  "reports/save-report": [door(saveReport, () => ({ quality: "Tốt" }))],
  "reports/send-report": [door(sendReport)],
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
