import { ID, type RouteCase } from "../route-case";

const UNIT = { list: "/units", link: new RegExp(`^/units/${ID}$`) };
const PERSON = { list: "/people", link: new RegExp(`^/people/${ID}$`) };

/** Units, people and the preparation of the season. */
export const ORGANISATION: readonly RouteCase[] = [
  { route: "/units", as: "huongkhe" },
  { route: "/units/[unitId]", as: "huongkhe", from: UNIT },
  { route: "/units/[unitId]/obligations", as: "huongkhe", from: UNIT, onward: ["/obligations"] },
  { route: "/units/[unitId]/obligations/update", as: "huongkhe", from: UNIT, onward: ["/obligations", "/update"] },
  { route: "/units/[unitId]/places", as: "nghixuan", from: UNIT, onward: ["/places"] },
  {
    route: "/units/[unitId]/places/[collectiveId]",
    as: "nghixuan",
    from: UNIT,
    onward: ["/places", new RegExp(`^/units/${ID}/places/${ID}$`)],
  },
  { route: "/units/[unitId]/figures", as: "congan", from: UNIT, onward: ["/figures"] },
  { route: "/people", as: "huongkhe" },
  { route: "/people/new", as: "huongkhe" },
  { route: "/people/[personId]", as: "huongkhe", from: PERSON },
  { route: "/people/[personId]/[change]", as: "huongkhe", from: PERSON, onward: ["/edit"] },
  { route: "/imports", as: "huongkhe" },
  { route: "/imports/new", as: "huongkhe" },
  { route: "/plans", as: "huongkhe" },
  { route: "/plans/areas", as: "cumtruong" },
  { route: "/plans/clusters/new", as: "huongkhe" },
  {
    route: "/plans/clusters/[clusterId]",
    as: "huongkhe",
    from: { list: "/plans", link: new RegExp(`^/plans/clusters/${ID}$`) },
  },
  { route: "/plans/edit", as: "khoi" },
  {
    route: "/plans/units/[unitId]",
    as: "huongkhe",
    from: { list: "/plans", link: new RegExp(`^/plans/units/${ID}$`) },
  },
];
