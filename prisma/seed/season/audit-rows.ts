import type { AuditEventName } from "../../../lib/audit/events";
import { newId } from "../../../lib/core/ids";
import { ROLE_NAMES } from "../../../lib/core/roles";
import { foldForSearch } from "../../../lib/core/vietnamese";
import type { StoryUnit } from "../story/world";
import type { TableRows } from "../write/insert-rows";
import type { Recorder } from "./script";

type Entry = {
  event: AuditEventName;
  at: Date;
  by: Recorder;
  unit: StoryUnit;
  subjectType: string;
  subjectId: string;
  summary: string;
};

/** A line of the log as the commands write it; for the steps of a meeting, a dossier, a session. */
export function auditRow({ event, at, by, unit, subjectType, subjectId, summary }: Entry): TableRows["auditEvent"] {
  const onPaper = by.unitId !== unit.id;
  const text = onPaper ? `${summary} – theo bản giấy đã ký` : summary;
  return {
    id: newId(),
    happenedAt: at.toISOString(),
    accountId: by.accountId,
    actorName: by.name,
    actorRole: `${ROLE_NAMES[by.role]} – ${by.unitName}`,
    event,
    unitId: unit.id,
    unitPath: unit.path,
    subjectType,
    subjectId,
    summary: text,
    searchText: foldForSearch(`${by.name} ${text}`),
    onPaper,
    requestId: newId(),
  };
}
