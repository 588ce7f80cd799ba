/** Where the points of one form are split. */
export function pointsPath(cycleId: string, subject: string): string {
  return `/admin/cycles/${cycleId}/content/points?form=${subject}`;
}
