import type { DeadlineBook } from "../../cycles/queries/deadlines-below";
import { deadlineTask } from "../../cycles/rules/deadline-kinds";
import { daysLeft } from "../../cycles/rules/timeliness";
import { levelOfUnit } from "../../cycles/rules/unit-level";
import type { Track } from "../../db/generated/enums";
import { type ProgressByTrack, progressOf } from "../../progress/rules";
import type { DashboardDeadline, DashboardRow } from "../dto";
import type { DashboardUnit } from "../queries/unit-facts";
import { type Causes, dossierWords, isEmpty, noteOn, standingOf } from "./standing";

/** The days that bind this unit: its own plan, its dossier, the expected completion. For the province, of what comes in to it. */
export function deadlinesOf(unit: DashboardUnit, book: DeadlineBook, now: Date): DashboardDeadline[] {
  const level = levelOfUnit(unit.kind, unit.parentKind);
  const levels = {
    review: level,
    dossier: level === "province" ? "district" : level,
    completion: level === "province" ? "district" : level,
  } as const;
  return (["review", "dossier", "completion"] as const).flatMap((kind) => {
    const due = book.of(unit.path, levels[kind], kind);
    return due
      ? [
          {
            kind,
            task: deadlineTask(kind, levels[kind]),
            text: due.text,
            lastDay: due.lastDay,
            daysLeft: daysLeft(due.lastDay, now),
          },
        ]
      : [];
  });
}

export type RowFacts = {
  unit: DashboardUnit;
  book: DeadlineBook;
  causes: ((path: string) => Causes) | null;
  at: Date;
  track: Track;
  parts: Map<string, ProgressByTrack>;
};

/** The unit's own first, then the units below that have anything of this kind. */
export function rowsOf({ unit, book, causes, at, track, parts }: RowFacts): DashboardRow[] {
  const places = [
    { ...unit, path: unit.placedPath, shortName: unit.name, dossier: null, isOwn: true, isReachable: true },
    ...unit.children.map((child) => ({ ...child, isOwn: false, parentKind: unit.kind })),
  ];
  const nothing = progressOf([])[track];
  return places.flatMap((place) => {
    const numbers = parts.get(place.path)?.[track] ?? nothing;
    if (isEmpty(numbers)) return [];
    const due = book.of(place.path, levelOfUnit(place.kind, place.parentKind), "review");
    const left = due ? daysLeft(due.lastDay, at) : null;
    return [
      {
        unitId: place.id,
        name: place.isOwn ? `Của chính ${place.name}` : place.name,
        shortName: place.shortName,
        isOwn: place.isOwn,
        note: noteOn(place),
        isReachable: place.isReachable,
        numbers,
        standing: standingOf(numbers, left),
        causes: causes?.(place.path) ?? null,
        planDay: due?.lastDay ?? null,
        daysLeft: left,
        dossier:
          place.isOwn || causes === null ? null : dossierWords(place.dossier, numbers.reviewed >= numbers.required),
      },
    ];
  });
}
