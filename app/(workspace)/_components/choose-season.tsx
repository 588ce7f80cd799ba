import { Button } from "@/components/ui/button";
import { chooseSeasonAction } from "../actions";

type ChooseSeasonProps = { id: string; children: string };

/** Looks at one season from here on; one stays on the page. */
export function ChooseSeason({ id, children }: ChooseSeasonProps) {
  return (
    <form action={chooseSeasonAction} className="print:hidden">
      <Button size="small" name="cycleId" value={id}>
        {children}
      </Button>
    </form>
  );
}
