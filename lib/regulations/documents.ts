/** The governing documents. Numbers repeat between issuers and years, so issuer and date belong to the identity. */

export type DocumentKind = "regulation" | "guidance" | "conclusion" | "officialLetter" | "charter" | "decree";

export type SourceDocument = {
  readonly key: DocumentKey;
  readonly number: string;
  readonly kind: DocumentKind;
  readonly issuer: string;
  /** Calendar day of issue; null where the text consulted does not give it. */
  readonly issuedOn: string | null;
  /** Day of entry into force; null where the text consulted does not give it. */
  readonly effectiveOn: string | null;
  readonly title: string;
  /** How the document is named in a citation. */
  readonly shortName: string;
};

const KIND_NAMES: Record<DocumentKind, string> = {
  regulation: "Quy định",
  guidance: "Hướng dẫn",
  conclusion: "Kết luận",
  officialLetter: "Công văn",
  charter: "Điều lệ",
  decree: "Nghị định",
};

export const DOCUMENT_KEYS = [
  "CHARTER@2011",
  "132-QD/TW@2018-03-08",
  "21-HD/BTCTW@2019-10-18",
  "90/2020/ND-CP@2020-08-13",
  "124-QD/TW@2023-10-04",
  "25-HD/BTCTW@2023-11-10",
  "01-HD/TU-HATINH@2023",
  "31-QD/TU-HATINH@2024-11-12",
  "2757-CV/TU-HATINH@2024-11-12",
  "366-QD/TW@2025-08-30",
  "198-KL/TW@2025-10-08",
  "43-HD/BTCTW@2025-10-31",
  "10072-CV/BTCTW@2025-11-06",
] as const;

export type DocumentKey = (typeof DOCUMENT_KEYS)[number];

type DocumentEntry = Omit<SourceDocument, "key" | "shortName">;

const BOARD = "Ban Tổ chức Trung ương";
const POLITBURO = "Bộ Chính trị";
const HA_TINH = "Ban Thường vụ Tỉnh ủy Hà Tĩnh";

const ENTRIES: Record<DocumentKey, DocumentEntry> = {
  "CHARTER@2011": {
    number: "Điều lệ Đảng",
    kind: "charter",
    issuer: "Đại hội đại biểu toàn quốc",
    issuedOn: null,
    effectiveOn: null,
    title: "Điều lệ Đảng Cộng sản Việt Nam",
  },
  "132-QD/TW@2018-03-08": {
    number: "132-QĐ/TW",
    kind: "regulation",
    issuer: POLITBURO,
    issuedOn: "2018-03-08",
    effectiveOn: null,
    title:
      "Về việc kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tổ chức đảng, đảng viên và tập thể, cá nhân cán bộ lãnh đạo, quản lý các cấp trong hệ thống chính trị",
  },
  "21-HD/BTCTW@2019-10-18": {
    number: "21-HD/BTCTW",
    kind: "guidance",
    issuer: BOARD,
    issuedOn: "2019-10-18",
    effectiveOn: null,
    title: "Kiểm điểm, đánh giá, xếp loại chất lượng hằng năm theo Quy định 132-QĐ/TW",
  },
  "90/2020/ND-CP@2020-08-13": {
    number: "90/2020/NĐ-CP",
    kind: "decree",
    issuer: "Chính phủ",
    issuedOn: "2020-08-13",
    effectiveOn: null,
    title: "Về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức",
  },
  "124-QD/TW@2023-10-04": {
    number: "124-QĐ/TW",
    kind: "regulation",
    issuer: POLITBURO,
    issuedOn: "2023-10-04",
    effectiveOn: null,
    title:
      "Về việc kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị",
  },
  "25-HD/BTCTW@2023-11-10": {
    number: "25-HD/BTCTW",
    kind: "guidance",
    issuer: BOARD,
    issuedOn: "2023-11-10",
    effectiveOn: null,
    title: "Kiểm điểm, đánh giá, xếp loại chất lượng hằng năm theo Quy định 124-QĐ/TW",
  },
  "01-HD/TU-HATINH@2023": {
    number: "01-HD/TU",
    kind: "guidance",
    issuer: HA_TINH,
    issuedOn: null,
    effectiveOn: null,
    title: "Kiểm điểm và đánh giá, xếp loại chất lượng tập thể, cá nhân (Hà Tĩnh, cuối năm 2023)",
  },
  "31-QD/TU-HATINH@2024-11-12": {
    number: "31-QĐ/TU",
    kind: "regulation",
    issuer: HA_TINH,
    issuedOn: "2024-11-12",
    effectiveOn: null,
    title: "Về kiểm điểm, đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân (Hà Tĩnh)",
  },
  "2757-CV/TU-HATINH@2024-11-12": {
    number: "2757-CV/TU",
    kind: "officialLetter",
    issuer: HA_TINH,
    issuedOn: "2024-11-12",
    effectiveOn: null,
    title: "Về kiểm điểm, đánh giá, xếp loại chất lượng năm 2024 (Hà Tĩnh)",
  },
  "366-QD/TW@2025-08-30": {
    number: "366-QĐ/TW",
    kind: "regulation",
    issuer: POLITBURO,
    issuedOn: "2025-08-30",
    effectiveOn: "2025-08-30",
    title: "Về việc kiểm điểm và đánh giá, xếp loại chất lượng đối với tập thể, cá nhân trong hệ thống chính trị",
  },
  "198-KL/TW@2025-10-08": {
    number: "198-KL/TW",
    kind: "conclusion",
    issuer: POLITBURO,
    issuedOn: "2025-10-08",
    effectiveOn: null,
    title: "Về chủ trương đánh giá đối với cán bộ trong hệ thống chính trị",
  },
  "43-HD/BTCTW@2025-10-31": {
    number: "43-HD/BTCTW",
    kind: "guidance",
    issuer: BOARD,
    issuedOn: "2025-10-31",
    effectiveOn: "2025-10-31",
    title: "Kiểm điểm, đánh giá, xếp loại chất lượng theo Quy định 366-QĐ/TW",
  },
  "10072-CV/BTCTW@2025-11-06": {
    number: "10072-CV/BTCTW",
    kind: "officialLetter",
    issuer: BOARD,
    issuedOn: "2025-11-06",
    effectiveOn: null,
    title: "Về kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
  },
};

/** One document by key, with the name a citation uses ("Quy định 124-QĐ/TW"). */
export function sourceDocument(key: DocumentKey): SourceDocument {
  const entry = ENTRIES[key];
  const shortName = entry.kind === "charter" ? entry.number : `${KIND_NAMES[entry.kind]} ${entry.number}`;
  return { key, shortName, ...entry };
}

/** All documents, oldest first. */
export function sourceDocuments(): SourceDocument[] {
  return DOCUMENT_KEYS.map(sourceDocument);
}
