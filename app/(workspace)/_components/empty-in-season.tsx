import { EmptyList, type EmptyListProps } from "@/components/ui/empty-list";
import { BeforeFirstSeason } from "./before-first-season";
import { currentShell } from "./current-shell";

/** An empty list of the season shown: before the first one is opened that is the reason, whatever is filtered. */
export async function EmptyInSeason(props: EmptyListProps) {
  const { season } = await currentShell();
  if (season) return <EmptyList {...props} />;
  return (
    <BeforeFirstSeason>Danh sách hiện ra ở đây sau khi các đơn vị lập danh sách phải kiểm điểm.</BeforeFirstSeason>
  );
}
