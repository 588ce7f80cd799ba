import { Icon } from "./icon";
import { type Timeliness, timelinessNames, timelinessTones } from "./timeliness-tag";
import { toneEdge, toneTint } from "./tones";

export type Tile = { key: string; state: Timeliness; value: string; name: string; note: string; href?: string };

function TileBody({ tile }: { tile: Tile }) {
  return (
    <>
      <span className="flex items-center justify-between text-base font-semibold text-ink">
        {tile.value}
        {tile.state === "late" ? <Icon name="late" className="size-4 text-late" /> : null}
      </span>
      <span className="block font-semibold text-ink">{tile.name}</span>
      <span className="block text-ink">{tile.note}</span>
      <span className="sr-only">, {timelinessNames[tile.state]}</span>
    </>
  );
}

/** One tile a unit, coloured by how it stands against its deadline; the words on it say the same. */
export function TileGrid({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-2 text-xs sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
      {tiles.map((tile) => {
        const tone = timelinessTones[tile.state];
        const look = `block h-full rounded-md border px-2.5 py-2 no-underline ${toneTint[tone]} ${toneEdge[tone]}`;
        return (
          <li key={tile.key}>
            {tile.href ? (
              <a href={tile.href} className={`${look} hover:underline`}>
                <TileBody tile={tile} />
              </a>
            ) : (
              <div className={look}>
                <TileBody tile={tile} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
