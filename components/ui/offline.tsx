import { useNetwork } from '@mantine/hooks';
import { Icon } from './icons';
import classes from './states.module.css';
import { useWords } from './words-context';

/** Without a network everything of ours goes on: said calmly, as a clerk who sees other pages fail will ask. */
export function Offline() {
  const { app } = useWords();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <p className={classes.offline} role="status">
      <Icon name="offline" size={16} />
      <span>{app.offline}</span>
    </p>
  );
}
