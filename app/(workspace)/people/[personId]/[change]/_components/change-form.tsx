import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import type { Actor } from "@/lib/core/actor";
import { newRandomId } from "@/lib/core/ids";
import { queryText } from "@/lib/core/paging";
import type { PersonDetail } from "@/lib/people/dto";
import { listCellOptions, listCollectiveOptions, listWorkplaceOptions } from "@/lib/units/queries/list-units";
import { IdentityFields } from "../../../_components/identity-fields";
import { correctPersonAction } from "../../../actions";
import type { Change } from "./changes";
import { ConditionForm } from "./condition-form";
import { EndForm } from "./end-form";
import { PositionForm } from "./position-form";
import { SeatForm } from "./seat-form";
import { TransferForm } from "./transfer-form";

type Props = {
  change: Change;
  actor: Actor;
  person: PersonDetail;
  today: string;
  query: Record<string, string | string[] | undefined>;
};

/** The form of one change, with the choices it needs. */
export async function ChangeForm({ change, actor, person, today, query }: Props) {
  if (change === "transfer") return <TransferForm person={person} cells={await listCellOptions(actor)} />;
  if (change === "condition") return <ConditionForm person={person} today={today} />;
  if (change === "seat") return <SeatForm person={person} bodies={await listCollectiveOptions(actor)} today={today} />;
  if (change === "position")
    return <PositionForm person={person} units={await listWorkplaceOptions(actor)} today={today} />;
  if (change === "end")
    return <EndForm person={person} kind={queryText(query.kind)} entryId={queryText(query.entry)} />;
  if (change === "edit") return <EditForm person={person} />;
  notFound();
}

function EditForm({ person }: { person: PersonDetail }) {
  return (
    <ActionForm
      action={correctPersonAction}
      name={`edit-person-${person.id}`}
      submitLabel="Lưu thông tin"
      idempotencyKey={newRandomId()}
      version={person.version}
      hidden={{ personId: person.id }}
    >
      <IdentityFields person={person} />
    </ActionForm>
  );
}
