import { disableAccount, enableAccount } from "@/lib/accounts/commands/close-account";
import { createAccount } from "@/lib/accounts/commands/create-account";
import { endGrant } from "@/lib/accounts/commands/end-grant";
import { grantRole } from "@/lib/accounts/commands/grant-role";
import { resetPassword } from "@/lib/accounts/commands/reset-password";
import { revokeSessions } from "@/lib/accounts/commands/revoke-sessions";
import { enterReturn } from "@/lib/aggregates/commands/enter-return";
import { addContentItem } from "@/lib/cycles/commands/add-content-item";
import { changeSetting } from "@/lib/cycles/commands/change-setting";
import { closeCycle } from "@/lib/cycles/commands/close-cycle";
import { editContentItem } from "@/lib/cycles/commands/edit-content-item";
import { endContentItem } from "@/lib/cycles/commands/end-content-item";
import { grantExtension } from "@/lib/cycles/commands/grant-extension";
import { setDeadline } from "@/lib/cycles/commands/set-deadline";
import { splitPoints } from "@/lib/cycles/commands/split-points";
import { decideRows, excludeProblemRows } from "@/lib/imports/commands/decide-rows";
import { discardImport } from "@/lib/imports/commands/discard-import";
import { recordImport } from "@/lib/imports/commands/record-import";
import { uploadImport } from "@/lib/imports/commands/upload-import";
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
import { newcomer, peopleFile } from "../support/people-files";
import { type Door, door } from "./door";

const LIST = peopleFile([newcomer("Chi bộ", "Người Lạ")]);

/** Of the register, the season, its preparations and files. */
export const REGISTER_DOORS: Record<string, readonly Door[]> = {
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
};
