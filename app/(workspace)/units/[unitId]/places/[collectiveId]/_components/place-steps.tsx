import { SectionCard } from "@/components/layout/section-card";
import { Callout } from "@/components/ui/callout";
import { messageFor } from "@/lib/core/errors";
import type { PlaceDecision } from "@/lib/obligations/queries/get-place";
import { PlaceForm, WithdrawPlaceForm } from "./place-forms";

/** What can be done next: decide, or go on to the list; a decision in force is changed or withdrawn only when asked for. */
export function PlaceSteps({ place, open }: { place: PlaceDecision; open: string }) {
  const { body, current, may } = place;
  const path = `/units/${body.unit.id}/places/${body.id}`;
  if (!current && may.decide.allowed) {
    return (
      <SectionCard title="Ghi quyết định">
        <PlaceForm place={place} />
      </SectionCard>
    );
  }
  return (
    <>
      {current ? (
        <Callout kind="done" title={`Kiểm điểm tại ${current.host}`}>
          Tập thể và các thành viên chuyển về nơi này khi{" "}
          <a href={`/units/${body.unit.id}/obligations/update`}>cập nhật danh sách phải kiểm điểm</a>.
        </Callout>
      ) : null}
      <Refusal place={place} />
      {current && open === "change" && may.decide.allowed ? (
        <SectionCard title="Thay quyết định">
          <PlaceForm place={place} />
        </SectionCard>
      ) : null}
      {current && open === "withdraw" && may.withdraw.allowed ? (
        <SectionCard title="Rút quyết định">
          <WithdrawPlaceForm collectiveId={body.id} placeId={current.id} />
        </SectionCard>
      ) : null}
      {current && open === "" && may.withdraw.allowed ? (
        <p className="flex flex-wrap gap-4 text-sm">
          {may.decide.allowed ? <a href={`${path}?form=change`}>Thay quyết định</a> : null}
          <a href={`${path}?form=withdraw`}>Rút quyết định</a>
        </p>
      ) : null}
    </>
  );
}

function Refusal({ place: { decider, may } }: { place: PlaceDecision }) {
  const refusal = may.withdraw.allowed ? may.decide : may.withdraw;
  if (refusal.allowed) return null;
  const words =
    refusal.code === "notAllowed"
      ? `Nơi kiểm điểm của tập thể này do ${decider} quyết định.`
      : messageFor(refusal.code, refusal.params);
  return <p className="text-sm text-soft">{words}</p>;
}
