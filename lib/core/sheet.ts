/** A table as it stands on a screen, for whoever writes it somewhere else. Days are "YYYY-MM-DD", shares fractions of one, points have one decimal. */
export type SheetColumn = { header: string; kind: "text" | "count" | "points" | "share" | "day" };
export type SheetValue = string | number | null;
export type Sheet = {
  /** One line each above the table: what it shows, of whom, as of when. */
  heading: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetValue[])[];
};

/** The same while its rows are still being read. */
export type SheetBatch = readonly (readonly SheetValue[])[];
export type SheetTable = Omit<Sheet, "rows"> & { batches: AsyncIterable<SheetBatch> };
export type StreamedSheet = SheetTable & {
  /** Further sheets of the same file, read after the first: for lists of bounded length, since such a file is held whole. */
  more?: readonly (SheetTable & { name: string })[];
};

/** Rows that are all there, as the one batch of a streamed sheet. */
export async function* oneBatch<T>(rows: T[]): AsyncGenerator<T[]> {
  yield rows;
}
