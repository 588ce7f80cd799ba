import { CheckboxField } from "@/components/forms/checkbox-field";
import { TextAreaField } from "@/components/forms/text-area-field";
import { TextField } from "@/components/forms/text-field";

type ContentFieldsProps = {
  title?: string;
  detail?: string | null;
  isGraded?: boolean;
  document?: string;
  /** Under a pack of points nothing is graded. */
  isGradable: boolean;
};

export function ContentFields({ title, detail, isGraded, document, isGradable }: ContentFieldsProps) {
  return (
    <>
      <TextAreaField name="title" label="Nội dung kiểm điểm" rows={2} maxLength={1000} defaultValue={title} />
      <TextAreaField
        name="detail"
        label="Hướng dẫn thêm"
        optional
        maxLength={4000}
        defaultValue={detail ?? undefined}
      />
      {isGradable ? (
        <CheckboxField
          name="isGraded"
          label="Người kiểm điểm tự đánh giá cấp độ ở mục này"
          hint="Xuất sắc, Tốt, Trung bình, Kém"
          defaultChecked={isGraded}
        />
      ) : null}
      <TextField
        name="document"
        label="Căn cứ"
        hint="Số, ký hiệu, ngày văn bản của cấp mình, ví dụ Công văn 1021-CV/HU ngày 18/11/2024"
        maxLength={300}
        defaultValue={document}
      />
    </>
  );
}
