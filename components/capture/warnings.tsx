import { Icon } from '@/components/ui/icons';
import { planName, slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { TagWarning } from '@/lib/tag/types';
import { tagWarningText } from '@/lib/words/tag-warning';
import classes from './panel.module.css';

/** Why a picture of this page should be looked at before it is filed. */
export function Warnings({ warnings }: { warnings: TagWarning[] }) {
  const words = useWords();
  const index = useView();
  const names = { plan: (id: string) => planName(index, id), slot: (key: string) => slotPlace(index, key) };
  return warnings.map((warning) => {
    const text = tagWarningText(words, warning, names);
    return (
      <div className={classes.warning} key={text}>
        <Icon name="warn" size={16} />
        <span>{text}</span>
      </div>
    );
  });
}
