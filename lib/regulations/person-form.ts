import { type Citation, convention, inferred } from "./citation";
import { type Explanation, explain, explainedInput } from "./explanation";
import type { Pack } from "./pack";

/** Whether a person works in the political system, as the register has it. */
export type WorkSector = "politicalSystem" | "outside";

export type PersonForm = "leader" | "nonLeader" | "outsideSystem";

export type PersonFormFacts = {
  /** Holds a leading post on either track. */
  leads: boolean;
  isOfficial: boolean;
  /** Null where the register does not say. */
  workSector: WorkSector | null;
  /** The season was opened with the form of those outside. */
  asksOutside: boolean;
};

export type PersonFormAnswer = {
  form: PersonForm;
  /** The register does not say where the person works, and the form hangs on it. */
  isUnsaid: boolean;
  /** "Vì sao?"; null under a pack of grades, whose texts know no form of those outside. */
  explanation: Explanation | null;
};

/**
 * The form of a person's review and points: a leader's for whoever leads (R8.14), that of members who do not work in the political
 * system for those (R8.16, R9.3), else that of members without a leading post (R8.15). Where the register does not say where somebody
 * works, the last one, and that is said: nothing is guessed.
 */
export function personForm(pack: Pack, facts: PersonFormFacts): PersonFormAnswer {
  const hasForm = facts.asksOutside && pack.levelRules.pointGroups.some(({ subject }) => subject === "outsideSystem");
  const works = facts.isOfficial ? "politicalSystem" : facts.workSector;
  const form = facts.leads ? "leader" : hasForm && works === "outside" ? "outsideSystem" : "nonLeader";
  const isUnsaid = hasForm && !facts.leads && works === null;
  if (pack.levelRules.method !== "points") return { form, isUnsaid, explanation: null };
  return { form, isUnsaid, explanation: explainForm(pack, { form, isUnsaid, works, leads: facts.leads, hasForm }) };
}

const FORM_NAMES: Record<PersonForm, string> = {
  leader: "mẫu của cá nhân giữ chức vụ lãnh đạo, quản lý",
  nonLeader: "mẫu của cá nhân không giữ chức vụ lãnh đạo, quản lý",
  outsideSystem: "mẫu của đảng viên không làm việc trong hệ thống chính trị",
};

const SECTOR_WORDS: Record<WorkSector, string> = {
  politicalSystem: "trong hệ thống chính trị",
  outside: "ngoài hệ thống chính trị",
};

type Chosen = {
  form: PersonForm;
  isUnsaid: boolean;
  works: WorkSector | null;
  leads: boolean;
  hasForm: boolean;
};

function explainForm(pack: Pack, chosen: Chosen): Explanation {
  const { form, works, leads } = chosen;
  return explain({
    title: "Mẫu bản kiểm điểm, chấm điểm",
    inputs: [
      explainedInput("leads", "Giữ chức vụ lãnh đạo, quản lý", leads),
      explainedInput(
        "workSector",
        "Nơi làm việc theo hồ sơ đảng viên",
        works,
        works === null ? "hồ sơ chưa ghi" : SECTOR_WORDS[works],
      ),
    ],
    rule: ruleText(chosen),
    citation: citationOf(pack, chosen),
    result: { value: form, text: FORM_NAMES[form] },
  });
}

function ruleText({ form, isUnsaid, works, hasForm }: Chosen): string {
  if (form === "leader") {
    return works === "outside"
      ? "Người giữ chức vụ lãnh đạo, quản lý dùng mẫu của người lãnh đạo, quản lý, cả khi không làm việc trong hệ thống chính trị"
      : "Người giữ chức vụ lãnh đạo, quản lý dùng mẫu của người lãnh đạo, quản lý";
  }
  if (form === "outsideSystem") {
    return "Đảng viên không làm việc trong hệ thống chính trị có mẫu và tiêu chí riêng";
  }
  if (isUnsaid) {
    return "Hồ sơ chưa ghi người này làm việc trong hay ngoài hệ thống chính trị nên tạm dùng mẫu của người không giữ chức vụ; ghi nơi làm việc ở trang cá nhân thì mẫu được chọn lại";
  }
  return works === "outside" && !hasForm
    ? "Đợt này mở khi chưa có mẫu của đảng viên không làm việc trong hệ thống chính trị nên dùng mẫu của người không giữ chức vụ"
    : "Người không giữ chức vụ lãnh đạo, quản lý dùng mẫu của người không giữ chức vụ";
}

/** No text says which of two fitting forms goes first, nor what holds while a fact is not known. */
function citationOf(pack: Pack, { form, isUnsaid, works, hasForm }: Chosen): Citation {
  const isMakeshift = isUnsaid || (form === "nonLeader" && works === "outside" && !hasForm);
  const group = pack.levelRules.pointGroups.find(({ subject }) => subject === form);
  if (isMakeshift || !group) return convention("R8.16");
  const { citation } = group;
  return form === "leader" && works === "outside" && "document" in citation
    ? inferred([citation.document], "R8.14")
    : citation;
}
