import { CheckboxField } from "@/components/forms/checkbox-field";
import { DateField } from "@/components/forms/date-field";
import { RadioGroupField } from "@/components/forms/radio-group-field";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import type { PersonDetail } from "@/lib/people/dto";
import { GENDER_NAMES, WORK_SECTOR_NAMES } from "@/lib/people/rules";
import { WORK_SECTORS } from "@/lib/people/schema";

type Props = { person?: PersonDetail };

/** Who somebody is: the same fields when adding and when correcting. */
export function IdentityFields({ person }: Props) {
  return (
    <>
      <TextField name="fullName" label="Họ và tên" width="half" maxLength={120} defaultValue={person?.fullName} />
      <DateField name="birthDate" label="Ngày sinh" defaultValue={person?.birthDate} />
      <RadioGroupField
        name="gender"
        label="Giới tính"
        layout="row"
        defaultValue={person?.gender}
        items={[
          { value: "male", label: GENDER_NAMES.male },
          { value: "female", label: GENDER_NAMES.female },
        ]}
      />
      <TextField
        name="cardNumber"
        label="Số thẻ đảng viên"
        hint="Để trống nếu chưa được cấp thẻ."
        optional
        width="half"
        maxLength={20}
        defaultValue={person?.cardNumber ?? undefined}
      />
      <CheckboxField
        name="isOfficial"
        label="Là cán bộ, công chức, viên chức"
        hint="Người này được xếp loại cả ở nơi công tác, trước khi xếp loại đảng viên."
        defaultChecked={person?.isOfficial ?? false}
      />
      <SelectField
        name="workSector"
        label="Nơi làm việc"
        hint="Ngoài hệ thống chính trị: hưu trí, học sinh, sinh viên, doanh nghiệp tư nhân… Đảng viên này có mẫu kiểm điểm và tiêu chí chấm điểm riêng (từ năm 2025)."
        placeholder="Chưa rõ"
        optional
        defaultValue={person?.workSector ?? ""}
        options={WORK_SECTORS.map((value) => ({ value, label: WORK_SECTOR_NAMES[value] }))}
      />
    </>
  );
}
