import type { SlotState } from '@/lib/model/slot';
import classes from './sign.module.css';
import { useWords } from './words-context';

/** A slot's state as a colour and a character, so that neither is needed alone; `count` and `name` stand in for its own. */
export function Sign({ state, count, name }: { state: SlotState; count?: string; name?: string }) {
  const { terms } = useWords();
  return (
    <span className={classes.sign} data-state={state}>
      <span aria-hidden="true">{count ?? terms.slotSigns[state]}</span>
      <span className={classes.hidden}>{name ?? terms.slotStates[state].name}</span>
    </span>
  );
}
