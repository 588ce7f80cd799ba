import type { Client } from "pg";

export type TotalDifference = {
  title: string;
  unit: string | null;
  year: number | null;
  track: string;
  measure: string;
  day: string;
  kept: number | string;
  meant: number | string;
};

export function totalDifferences(client: Client): Promise<TotalDifference[]>;
export function countTotals(client: Client): Promise<{ own: number; below: number; subjects: number }>;
export function describeDifference(difference: TotalDifference): string;
