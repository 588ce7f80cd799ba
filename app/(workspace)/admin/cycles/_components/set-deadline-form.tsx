import { DeadlineText } from "@/components/cycles/deadline-text";
import { ActionForm } from "@/components/forms/action-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { newRandomId } from "@/lib/core/ids";
import type { DeadlinePlan, SlotRow } from "@/lib/cycles/queries/deadline-plan";
import { setDeadlineAction } from "../actions";
import { LimitFields } from "./limit-fields";

export function SetDeadlineForm({ plan, slot }: { plan: DeadlinePlan; slot: SlotRow }) {
  const own = plan.binding.map((each) => ({ term: `${plan.unit.name}: ${each.name}`, value: each.inForce.text }));
  const start = slot.own ?? slot.inForce;
  return (
    <div className="space-y-4">
      <DefinitionList
        items={[
          {
            term: "Cấp trên cho muộn nhất",
            value: slot.fromAbove ? <DeadlineText deadline={slot.fromAbove} /> : "chưa đặt",
          },
          ...own,
        ]}
      />
      <ActionForm
        action={setDeadlineAction}
        name={`deadline-${slot.kind}-${slot.level}`}
        submitLabel="Đặt hạn"
        idempotencyKey={newRandomId()}
        hidden={{ cycleId: plan.season.id, unitId: plan.unit.id, level: slot.level, kind: slot.kind }}
      >
        <LimitFields
          label="Cách tính"
          bound={start?.bound}
          dueOn={start?.dueOn}
          hint="Phải sớm hơn hạn của đơn vị mình và không muộn hơn hạn cấp trên đặt."
        />
      </ActionForm>
    </div>
  );
}
