import { Sign } from '@/components/ui/sign';
import { useWords } from '@/components/ui/words-context';
import type { Verdict } from '@/lib/coverage/checks';
import type { SlotState } from '@/lib/model/slot';

const looks: Record<Verdict['state'], SlotState> = {
  ok: 'done',
  warn: 'partial',
  fail: 'missing',
  unknown: 'optional',
};

/** A verdict in the colours of the slots, with its own character and its name for whoever doesn't see them. */
export function CheckSign({ state }: { state: Verdict['state'] }) {
  const { coverage } = useWords();
  const { sign, name } = coverage.verdicts[state];
  return <Sign state={looks[state]} count={sign} name={name} />;
}
