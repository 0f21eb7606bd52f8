import type { Evidence } from '@/lib/model/evidence';
import { Icon } from './icons';
import classes from './thumbnail.module.css';
import { useThumbnail } from './use-thumbnail';

/** A small picture of an evidence. Decorative: the words beside it say what it is. */
export function Thumbnail({ evidence }: { evidence: Evidence }) {
  const url = useThumbnail(evidence.record.id);
  return (
    <span className={classes.frame} aria-hidden="true">
      {url ? (
        <img src={url} alt="" className={classes.picture} draggable={false} />
      ) : (
        <Icon name={evidence.record.kind === 'file' ? 'file' : 'gallery'} size={26} />
      )}
    </span>
  );
}
