import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroupField } from "@/components/forms/checkbox-group-field";
import { SearchSelectField } from "@/components/forms/search-select-field";
import { TextField } from "@/components/forms/text-field";
import { newRandomId } from "@/lib/core/ids";
import type { ClusterForm as Form } from "@/lib/plans/queries/cluster-form";
import { createClusterAction, editClusterAction } from "../actions";

export function ClusterForm({ form }: { form: Form }) {
  const { cluster } = form;
  return (
    <ActionForm
      action={cluster ? editClusterAction : createClusterAction}
      name={cluster ? `cluster-${cluster.id}` : "new-cluster"}
      submitLabel={cluster ? "Lưu cụm" : "Lập cụm"}
      idempotencyKey={newRandomId()}
      hidden={cluster ? { clusterId: cluster.id } : { unitId: form.unit.id }}
      version={cluster?.version ?? null}
    >
      <TextField
        name="name"
        label="Tên cụm"
        hint="Ví dụ Cụm các xã vùng trên"
        maxLength={200}
        defaultValue={cluster?.name}
      />
      <SearchSelectField
        name="headId"
        label="Cụm trưởng"
        hint={`Ủy viên của cấp ủy ${form.unit.name}`}
        options={form.heads.map((head) => ({ value: head.personId, label: `${head.name} – ${head.title}` }))}
        defaultValue={cluster?.headId}
      />
      <CheckboxGroupField
        name="unitIds"
        label="Đơn vị trong cụm"
        optional
        defaultValue={cluster?.unitIds}
        items={form.units.map((unit) => ({
          value: unit.id,
          label: unit.name,
          ...(unit.otherCluster ? { disabledReason: `đã thuộc ${unit.otherCluster}` } : {}),
        }))}
      />
    </ActionForm>
  );
}
