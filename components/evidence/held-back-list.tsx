import { Icon } from '@/components/ui/icons';
import type { ViewIndex } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { heldBackBy } from '@/lib/recognise/held-back';
import type { QualityFlag } from '@/lib/recognise/types';
import classes from './viewer.module.css';

/** What the quality gate said of these pictures, each kind once. */
export const heldBackOf = (index: ViewIndex, evidence: string[]): QualityFlag[] => [
  ...new Set(evidence.flatMap((id) => heldBackBy(index.evidenceById.get(id)?.record ?? { capture: null }))),
];

/** One sentence for each warning about these pictures; nothing where they are sound. */
export function HeldBackList({ evidence }: { evidence: string[] }) {
  const { terms } = useWords();
  const index = useView();
  return heldBackOf(index, evidence).map((flag) => {
    const { name, meaning } = terms.qualityFlags[flag];
    return (
      <div className={classes.warning} key={flag}>
        <Icon name="warn" size={16} />
        <span>{terms.warnings.quality(name, meaning, '')}</span>
      </div>
    );
  });
}
