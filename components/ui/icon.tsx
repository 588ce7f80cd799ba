import {
  ArrowRight,
  CalendarDays,
  Check,
  ChevronRight,
  CircleAlert,
  Clock,
  Download,
  FileText,
  Info,
  type LucideIcon,
  Pencil,
  Plus,
  Printer,
  Search,
  Send,
  TriangleAlert,
  Undo2,
  Users,
} from "lucide-react";

const icons = {
  add: Plus,
  alert: CircleAlert,
  calendar: CalendarDays,
  done: Check,
  download: Download,
  edit: Pencil,
  file: FileText,
  info: Info,
  late: Clock,
  more: ChevronRight,
  next: ArrowRight,
  people: Users,
  print: Printer,
  return: Undo2,
  search: Search,
  send: Send,
  warning: TriangleAlert,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

/** One set of symbols, always beside words and never instead of them. */
export function Icon({ name, className = "size-4" }: { name: IconName; className?: string }) {
  const Drawn = icons[name];
  return <Drawn aria-hidden="true" className={`inline-block shrink-0 align-[-0.125em] ${className}`} />;
}
