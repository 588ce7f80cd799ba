import type { Tx } from "../../../lib/db/client";
import type { Prisma } from "../../../lib/db/generated/client";

/** Rows as the application's own client would take them; days as "YYYY-MM-DD", instants as ISO text. */
export type TableRows = {
  account: Prisma.AccountCreateManyInput;
  agendaItem: Prisma.AgendaItemCreateManyInput;
  agendaItemObligation: Prisma.AgendaItemObligationCreateManyInput;
  answer: Prisma.AnswerCreateManyInput;
  assignment: Prisma.AssignmentCreateManyInput;
  assignmentNote: Prisma.AssignmentNoteCreateManyInput;
  auditEvent: Prisma.AuditEventCreateManyInput;
  ballot: Prisma.BallotCreateManyInput;
  ballotEntry: Prisma.BallotEntryCreateManyInput;
  ballotRoll: Prisma.BallotRollCreateManyInput;
  cluster: Prisma.ClusterCreateManyInput;
  clusterUnit: Prisma.ClusterUnitCreateManyInput;
  collective: Prisma.CollectiveCreateManyInput;
  collectiveSeat: Prisma.CollectiveSeatCreateManyInput;
  comparableGroup: Prisma.ComparableGroupCreateManyInput;
  complaint: Prisma.ComplaintCreateManyInput;
  contentItem: Prisma.ContentItemCreateManyInput;
  critique: Prisma.CritiqueCreateManyInput;
  cycle: Prisma.CycleCreateManyInput;
  cycleDocument: Prisma.CycleDocumentCreateManyInput;
  cycleSetting: Prisma.CycleSettingCreateManyInput;
  deadline: Prisma.DeadlineCreateManyInput;
  decision: Prisma.DecisionCreateManyInput;
  decisionItem: Prisma.DecisionItemCreateManyInput;
  difficulty: Prisma.DifficultyCreateManyInput;
  disciplineFact: Prisma.DisciplineFactCreateManyInput;
  dossier: Prisma.DossierCreateManyInput;
  dossierEvent: Prisma.DossierEventCreateManyInput;
  dossierVersion: Prisma.DossierVersionCreateManyInput;
  historicalRating: Prisma.HistoricalRatingCreateManyInput;
  meeting: Prisma.MeetingCreateManyInput;
  membership: Prisma.MembershipCreateManyInput;
  minutes: Prisma.MinutesCreateManyInput;
  obligation: Prisma.ObligationCreateManyInput;
  participant: Prisma.ParticipantCreateManyInput;
  participantCapacity: Prisma.ParticipantCapacityCreateManyInput;
  person: Prisma.PersonCreateManyInput;
  personCondition: Prisma.PersonConditionCreateManyInput;
  plan: Prisma.PlanCreateManyInput;
  position: Prisma.PositionCreateManyInput;
  proposal: Prisma.ProposalCreateManyInput;
  qualityReport: Prisma.QualityReportCreateManyInput;
  rating: Prisma.RatingCreateManyInput;
  remediationStep: Prisma.RemediationStepCreateManyInput;
  roleGrant: Prisma.GrantCreateManyInput;
  selfReview: Prisma.SelfReviewCreateManyInput;
  selfReviewAnswer: Prisma.SelfReviewAnswerCreateManyInput;
  selfReviewLevel: Prisma.SelfReviewLevelCreateManyInput;
  shortcoming: Prisma.ShortcomingCreateManyInput;
  sourceDocument: Prisma.SourceDocumentCreateManyInput;
  subject: Prisma.SubjectCreateManyInput;
  systemState: Prisma.SystemStateCreateManyInput;
  taskResult: Prisma.TaskResultCreateManyInput;
  unit: Prisma.UnitCreateManyInput;
  unitMark: Prisma.UnitMarkCreateManyInput;
  unitSuccession: Prisma.UnitSuccessionCreateManyInput;
  unitPlacement: Prisma.UnitPlacementCreateManyInput;
};

export type TableName = keyof TableRows;

const BATCH = 2000;

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * Inserts many rows by a few statements; every trigger and constraint of the database works as for a single row.
 * All rows name the same columns; columns that the first row leaves out keep their default.
 */
export async function insertRows<T extends TableName>(
  tx: Tx,
  table: T,
  rows: readonly TableRows[T][],
  options: { keepExisting?: boolean } = {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const keys = new Set<string>();
  for (const row of rows) for (const key in row) keys.add(key);
  const names = [...keys];
  const columnOf = names.map((name) => [name, toSnakeCase(name)] as const);
  const columns = columnOf.map(([, column]) => `"${column}"`).join(", ");
  const target = `"${toSnakeCase(table)}"`;
  const conflict = options.keepExisting ? " ON CONFLICT DO NOTHING" : "";
  const statement = `INSERT INTO ${target} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${target}, $1::jsonb)${conflict}`;
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map((each) => {
      const given = each as Record<string, unknown>;
      const row: Record<string, unknown> = {};
      for (const [name, column] of columnOf) row[column] = given[name] ?? null;
      return row;
    });
    await tx.$executeRawUnsafe(statement, JSON.stringify(batch));
  }
}
