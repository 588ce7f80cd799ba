import { stableId } from "../../../lib/core/ids";
import type { Role } from "../../../lib/db/generated/enums";
import type { TableRows } from "../write/insert-rows";
import type { StoryCommune } from "./commune";
import type { Story } from "./story";
import type { StoryPerson, StoryUnit } from "./world";

/** Known to everybody: the demonstration may be reached from this machine only. */
const DEMONSTRATION_PASSWORD = "KiemDiem2024";

type AccountWish = {
  signInName: string;
  person: StoryPerson;
  grants: { role: Role; unit: StoryUnit; standsInFor?: string }[];
  /** How the account is introduced on the terminal; the others are not named there. */
  introduction?: string;
};

const SINCE = "2024-11-01";
const CREATED_AT = "2024-11-01T01:00:00Z";

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`the story has no ${what}`);
  return value;
}

function communeOf(communes: readonly StoryCommune[], shortName: string): StoryCommune {
  return known(
    communes.find((commune) => commune.unit.shortName === shortName),
    shortName,
  );
}

function nameForSignIn(commune: StoryCommune): string {
  return commune.unit.searchName
    .replace(/^dang uy (xa|thi tran) /, (_, word: string) => (word === "xa" ? "" : "tt"))
    .replaceAll(" ", "");
}

/** The commune and the cell around which the journeys of the demonstration are told. */
export function mainCommune(story: Story): StoryCommune {
  return communeOf(story.huongKhe.communes, "Hương Long");
}

/** The cell whose secretary still has to hold the meeting. */
export function waitingCell(story: Story) {
  return known(mainCommune(story).cells[6], "waiting cell");
}

function provinceAccounts(story: Story): AccountWish[] {
  const { province, huongKhe, nghiXuan } = story;
  const staff = (index: number) => known(province.board.cells[0]?.members.at(-1 - index), "staff of the board");
  const top = province.province;
  const khoi = known(province.affiliated.get("KHOI"), "Khối");
  return [
    {
      signInName: "quantri",
      person: staff(0),
      grants: [{ role: "administrator", unit: top }],
      introduction: "quản trị",
    },
    {
      signInName: "tinh",
      person: known(province.board.heads[1], "head of division"),
      grants: [{ role: "provincialOfficer", unit: top }],
      introduction: "Ban Tổ chức Tỉnh ủy",
    },
    {
      signInName: "kiemtra",
      person: known(province.leaders.get("inspection"), "inspection"),
      grants: [{ role: "auditor", unit: top }],
      introduction: "xem nhật ký",
    },
    {
      signInName: "huongkhe",
      person: known(huongKhe.leaders.get("organisationDeputy"), "organisation"),
      grants: [{ role: "districtOfficer", unit: huongKhe.unit }],
      introduction: "Huyện ủy Hương Khê",
    },
    {
      signInName: "nghixuan",
      person: known(nghiXuan.cells[0]?.members.at(-1), "staff of Nghi Xuân"),
      grants: [{ role: "districtOfficer", unit: nghiXuan.unit }],
      introduction: "Huyện ủy Nghi Xuân",
    },
    {
      signInName: "khoi",
      person: known(province.cells[1]?.members.at(-1), "staff of Khối"),
      grants: [{ role: "districtOfficer", unit: khoi }],
      introduction: "Đảng ủy Khối",
    },
    {
      signInName: "chidao",
      person: known(nghiXuan.leaders.get("propaganda"), "directing member"),
      grants: [{ role: "directingMember", unit: nghiXuan.unit }],
      introduction: "dự, chỉ đạo ở Nghi Xuân",
    },
    {
      signInName: "cumtruong",
      person: known(huongKhe.leaders.get("organisation"), "cluster head"),
      grants: [{ role: "directingMember", unit: huongKhe.unit }],
      introduction: "cụm trưởng Hương Khê",
    },
    {
      signInName: "dienluc",
      person: known(province.company.leaders.get("personnel"), "power company"),
      grants: [{ role: "grassrootsOfficer", unit: province.company.unit }],
      introduction: "Công ty Điện lực",
    },
    ...province.departments.map((department) => ({
      signInName: department.unit.code === "SNV" ? "sonoivu" : "sogiaoduc",
      person: known(department.heads[0], "head of office"),
      grants: [
        { role: "grassrootsOfficer" as const, unit: department.unit },
        { role: "grassrootsOfficer" as const, unit: department.party },
      ],
      introduction: department.unit.name,
    })),
  ];
}

function communeAccounts(story: Story): AccountWish[] {
  return [...story.huongKhe.communes, ...story.nghiXuan.communes].map((commune) => ({
    signInName: nameForSignIn(commune),
    person: known(commune.cells[0]?.members.at(-5), "commune office"),
    grants: [{ role: "grassrootsOfficer" as const, unit: commune.unit }],
    ...(commune.unit.shortName === "Hương Long" ? { introduction: "Đảng ủy xã Hương Long" } : {}),
  }));
}

/** The agencies' Party organisations of Hương Khê, and the offices of the other districts. */
function officeAccounts(story: Story): AccountWish[] {
  const { huongKhe, otherDistricts } = story;
  const committees = huongKhe.committees.map(({ unit, cells }) => ({
    signInName: `hk${unit.code.slice(3).toLowerCase()}`,
    person: known(cells[0]?.members.at(-1), "office of the committee"),
    grants: [{ role: "grassrootsOfficer" as const, unit }],
  }));
  const cells = huongKhe.cells.map(({ unit, secretary }) => ({
    signInName: `hk${unit.code.slice(3).toLowerCase()}`,
    person: secretary,
    grants: [{ role: "cellSecretary" as const, unit }],
  }));
  const districts = otherDistricts.map(({ unit, cells: own }) => ({
    signInName: unit.searchName.replaceAll(" ", ""),
    person: known(own[0]?.members.at(-1), "office of the district"),
    grants: [{ role: "districtOfficer" as const, unit }],
  }));
  return [...committees, ...cells, ...districts];
}

function cellAccounts(story: Story): AccountWish[] {
  const commune = mainCommune(story);
  const cell = waitingCell(story);
  const second = known(commune.cells[1], "second cell");
  const secretary = known(commune.leaders.get("secretary"), "secretary");
  return [
    {
      signInName: "chibo",
      person: cell.secretary,
      grants: [{ role: "cellSecretary", unit: cell.unit }],
      introduction: `bí thư ${cell.unit.name}`,
    },
    {
      signInName: "phochibo",
      person: second.deputy,
      grants: [{ role: "cellSecretary", unit: second.unit, standsInFor: second.secretary.fullName }],
      introduction: "phó bí thư thay bí thư vắng",
    },
    {
      signInName: "dangvien",
      person: known(cell.members[8], "member"),
      grants: [{ role: "member", unit: cell.unit }],
      introduction: "đảng viên",
    },
    {
      signInName: "bithuxa",
      person: secretary,
      grants: [{ role: "member", unit: commune.unit }],
      introduction: "bí thư đảng ủy xã tự kiểm điểm",
    },
    ...commune.cells
      .filter((other) => ![cell, second].includes(other))
      .map((other, index) => ({
        signInName: `chibo${index + 1}`,
        person: other.secretary,
        grants: [{ role: "cellSecretary" as const, unit: other.unit }],
      })),
  ];
}

function storyAccounts(story: Story): AccountWish[] {
  const wishes = [
    ...provinceAccounts(story),
    ...communeAccounts(story),
    ...officeAccounts(story),
    ...cellAccounts(story),
  ];
  const used = new Set<string>();
  return wishes.filter((wish) => !used.has(wish.person.id) && used.add(wish.person.id));
}

/** Who types for the unit of that code: an account of its own, else one of the nearest unit above. */
export function officeAccountOf(story: Story, rows: AccountRows, code: string): TableRows["account"] | null {
  const units = new Map(story.world.units.map((unit) => [unit.id, unit]));
  let unit = story.world.units.find((candidate) => candidate.code === code);
  while (unit !== undefined) {
    const { id } = unit;
    const grant = rows.grants.find((row) => row.unitId === id && TYPISTS.has(row.role) && !row.standsInFor);
    const account = rows.accounts.find((row) => row.id === grant?.accountId);
    if (account !== undefined) return account;
    unit = unit.parentId === null ? undefined : units.get(unit.parentId);
  }
  return null;
}

const TYPISTS: ReadonlySet<Role> = new Set([
  "provincialOfficer",
  "districtOfficer",
  "grassrootsOfficer",
  "cellSecretary",
]);

/** The id of the account of that name. */
export function accountIdOf(signInName: string): string {
  return stableId(`account:${signInName}`);
}

const FIGURE_ACCOUNTS = { CA: "congan", QS: "quansu", BP: "bienphong" } as const;

/** Of the committees without lists nobody is in the register: their officers have an account without a person. */
function addFigureAccounts(rows: AccountRows, story: Story, passwordHash: string): void {
  for (const [code, signInName] of Object.entries(FIGURE_ACCOUNTS)) {
    const unit = known(story.province.affiliated.get(code), code);
    const id = accountIdOf(signInName);
    const displayName = `Cán bộ tổng hợp ${unit.shortName}`;
    rows.accounts.push({ id, signInName, displayName, passwordHash, personId: null, createdAt: CREATED_AT });
    rows.grants.push({
      id: stableId(`grant:${id}:districtOfficer:${unit.id}`),
      accountId: id,
      role: "districtOfficer",
      unitId: unit.id,
      standsInFor: null,
      validFrom: SINCE,
      grantedBy: null,
      createdAt: CREATED_AT,
    });
  }
}

export type AccountRows = { accounts: TableRows["account"][]; grants: TableRows["roleGrant"][]; introduction: string };

/** Accounts with one hash per role (hashing thousands would take minutes). */
export async function accountRows(story: Story, hash: (password: string) => Promise<string>): Promise<AccountRows> {
  const hashes = new Map<Role, string>();
  const rows: AccountRows = { accounts: [], grants: [], introduction: "" };
  const introductions: string[] = [];
  for (const wish of storyAccounts(story)) {
    const id = accountIdOf(wish.signInName);
    const role = known(wish.grants[0], "grant").role;
    const passwordHash = hashes.get(role) ?? (await hash(DEMONSTRATION_PASSWORD));
    hashes.set(role, passwordHash);
    rows.accounts.push({
      id,
      signInName: wish.signInName,
      displayName: wish.person.fullName,
      passwordHash,
      personId: wish.person.id,
      createdAt: CREATED_AT,
    });
    for (const grant of wish.grants) {
      rows.grants.push({
        id: stableId(`grant:${id}:${grant.role}:${grant.unit.id}`),
        accountId: id,
        role: grant.role,
        unitId: grant.unit.id,
        standsInFor: grant.standsInFor ?? null,
        validFrom: SINCE,
        grantedBy: null,
        createdAt: CREATED_AT,
      });
    }
    if (wish.introduction !== undefined) introductions.push(`${wish.signInName} (${wish.introduction})`);
  }
  addFigureAccounts(rows, story, known(hashes.get("districtOfficer"), "hash"));
  introductions.push("congan (Đảng ủy Công an: số liệu tổng hợp)");
  rows.introduction = `mật khẩu chung ${DEMONSTRATION_PASSWORD}; ${introductions.join(", ")}`;
  return rows;
}
